#!/bin/bash
# A batch on a Slurm cluster: each task of the array makes one part of the people.
#
#   SEEDS=0-999,2000 OUT=/shared/avatars sbatch templates/cluster/slurm.sh
#
# (Variables are set before `sbatch`, which hands them on: its --export would cut their values at commas.) OUT is a folder that all nodes see. Submit it
# again, with the same array, to go on after a failure or a time limit: whoever is finished is left alone. When all tasks are over, `portrait-export
# merge OUT` joins the parts, and says which seeds are missing, if any are.

#SBATCH --job-name=portraits
#SBATCH --array=1-16
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=2
#SBATCH --mem-per-cpu=1500M
#SBATCH --time=08:00:00
# Slurm says so two minutes before it ends a task, which then stops cleanly. `B:` is for what runs without srun, as here.
#SBATCH --signal=B:TERM@120

set -euo pipefail

# Words separated by spaces, such as OPTIONS="--profile web,unreal --triangles 10000".
read -ra options <<<"${OPTIONS:-}"

# The part comes from SLURM_ARRAY_TASK_ID and its like, which Slurm sets. `exec`: signals are for the program.
exec "${PORTRAIT_EXPORT:-portrait-export}" batch \
  --seeds "${SEEDS:?set SEEDS, such as 0-999}" \
  --out "${OUT:?set OUT, a folder that all nodes see}" \
  --threads "${SLURM_CPUS_PER_TASK:-1}" \
  ${options[@]+"${options[@]}"}
