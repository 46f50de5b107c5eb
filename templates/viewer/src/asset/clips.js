// Animation clips: one at a time, in a loop. When none plays, every bone is back where it was.

import { AnimationMixer } from "three";

/** Plays clips of a scene. `changed()` hears of every start, stop and pause; `moved(seconds)` of the clip's time while it plays. */
export function createPlayer(scene, clips, stage, { changed, moved }) {
  const mixer = new AnimationMixer(scene);
  const player = { clip: null, playing: false, speed: 1, choose, play, pause, seek, time, stop };
  let action = null;

  function tick(seconds) {
    if (!player.playing) return false;
    mixer.update(seconds * player.speed);
    moved(time());
    return true;
  }
  stage?.tickers.add(tick);

  function choose(name) {
    mixer.stopAllAction();
    action = null;
    player.clip = clips.find((clip) => clip.name === name) ?? null;
    if (player.clip) {
      action = mixer.clipAction(player.clip);
      action.play();
      mixer.update(0);
    }
    player.playing = Boolean(action);
    stage?.invalidate();
    changed();
  }

  function play() {
    player.playing = Boolean(action);
    stage?.invalidate();
    changed();
  }

  function pause() {
    player.playing = false;
    changed();
  }

  function time() {
    return action ? action.time : 0;
  }

  function seek(seconds) {
    if (!action) return;
    action.time = seconds;
    mixer.update(0);
    stage?.invalidate();
  }

  function stop() {
    if (action) choose(null);
  }
  return player;
}
