#!/usr/bin/env bash
# Runs templates/cluster/slurm.sh on a real Slurm of one machine, set up in a temporary folder: an array of two tasks, and merge.
# Needs root, slurmctld, slurmd, munged (Debian: slurm-wlm munge), and the program, named as the argument.
# Not proved: several nodes, and accounting.
set -euo pipefail
program=$(realpath "${1:?name the program}")
template=$(realpath "$(dirname "$0")/../../templates/cluster/slurm.sh")
desk=$(mktemp -d)
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait
  rm -rf "$desk"
}
trap finish EXIT
chmod 755 "$desk"
host=$(hostname -s)
mkdir "$desk/munge" "$desk/state" "$desk/spool"
chmod 700 "$desk/munge"

dd if=/dev/urandom of="$desk/munge/key" bs=1024 count=1 status=none
chmod 600 "$desk/munge/key"
munged --foreground --force --socket="$desk/munge.socket" --key-file="$desk/munge/key" --log-file="$desk/munge/log" \
  --pid-file="$desk/munge/pid" --seed-file="$desk/munge/seed" &
pids+=($!)

cat >"$desk/slurm.conf" <<CONF
ClusterName=test
SlurmctldHost=$host
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$desk/munge.socket
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
StateSaveLocation=$desk/state
SlurmdSpoolDir=$desk/spool
SlurmctldPidFile=$desk/slurmctld.pid
SlurmdPidFile=$desk/slurmd.pid
SlurmctldLogFile=$desk/slurmctld.log
SlurmdLogFile=$desk/slurmd.log
NodeName=$host CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$desk/slurm.conf
slurmctld -D &
pids+=($!)
slurmd -D &
pids+=($!)
for _ in $(seq 60); do
  [[ "$(sinfo -h -o %T 2>/dev/null)" == idle ]] && break
  sleep 0.5
done
[[ "$(sinfo -h -o %T 2>/dev/null)" == idle ]] || {
  tail -n 20 "$desk"/slurm*.log >&2
  echo "SKIPPED: no node of this machine's Slurm is ready" >&2
  exit 77
}

export PORTRAIT_EXPORT=$program SEEDS=0-3 OUT=$desk/avatars
export OPTIONS="--resolution 64 --triangles 2000 --texture-size 256 --bake field --device cpu"
# What the machine may not have is asked for less; the rest is the template's.
sbatch --wait --export=ALL --array=1-2 --cpus-per-task=1 --mem-per-cpu=0 --output="$desk/task-%a.log" "$template" || {
  tail -n 20 "$desk"/*.log >&2
  exit 1
}
grep -q "part 2/2, as SLURM_ARRAY_TASK_ID says" "$desk/task-2.log"
"$program" merge "$OUT"
[[ "$(wc -l <"$OUT/manifest.jsonl")" == 4 ]]
echo "Slurm ran both parts, and nothing is missing."
