//! Where the network runs: the device of libtorch that a choice comes down to here.
//!
//! In: a [`DeviceChoice`]. Out: a [`tch::Device`] that exists at the time of asking. Whether its memory suffices is
//! not looked at.

use thiserror::Error;

use crate::device::DeviceChoice;

/// A device that was asked for and is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DeviceError {
    /// The library has no CUDA.
    #[error(
        "cuda:{asked} was asked for, and this program's libtorch is built without CUDA: \
         build the program with one that has it (LIBTORCH, see the README), or take the device cpu"
    )]
    NotBuiltWithCuda {
        /// Index of the GPU that was asked for.
        asked: usize,
    },
    /// The library has CUDA, and CUDA has no device.
    #[error(
        "cuda:{asked} was asked for, and CUDA finds no GPU: see whether nvidia-smi lists one and its driver is new enough, and \
         whether CUDA_VISIBLE_DEVICES hides it, or take the device cpu"
    )]
    NoGpu {
        /// Index of the GPU that was asked for.
        asked: usize,
    },
    /// There are GPUs, but fewer.
    #[error(
        "expected a GPU below cuda:{gpus}, found cuda:{asked}: CUDA sees {gpus}, counted from 0"
    )]
    NoSuchGpu {
        /// Index of the GPU that was asked for.
        asked: usize,
        /// Number of GPUs that CUDA sees.
        gpus: usize,
    },
}

/// What libtorch has to offer besides the processor.
#[derive(Debug, Clone, Copy)]
struct Cuda {
    /// Whether the library is built with CUDA and that part of it is loaded.
    built: bool,
    /// GPUs that can be used; 0 where not `built`.
    gpus: usize,
}

impl DeviceChoice {
    /// The device of libtorch, which exists.
    ///
    /// # Errors
    /// Where a GPU is asked for that is not there. `auto` and `cpu` never fail.
    pub fn resolve(self) -> Result<tch::Device, DeviceError> {
        let built = tch::utils::has_cudart();
        let gpus = if tch::Cuda::is_available() {
            usize::try_from(tch::Cuda::device_count()).unwrap_or(0)
        } else {
            0
        };
        self.resolve_among(Cuda { built, gpus })
    }

    fn resolve_among(self, cuda: Cuda) -> Result<tch::Device, DeviceError> {
        match (self, cuda) {
            (Self::Cpu, _) | (Self::Auto, Cuda { gpus: 0, .. }) => Ok(tch::Device::Cpu),
            (Self::Auto, _) => Ok(tch::Device::Cuda(0)),
            (Self::Cuda(asked), Cuda { built: false, .. }) => {
                Err(DeviceError::NotBuiltWithCuda { asked })
            }
            (Self::Cuda(asked), Cuda { gpus: 0, .. }) => Err(DeviceError::NoGpu { asked }),
            (Self::Cuda(asked), Cuda { gpus, .. }) if asked >= gpus => {
                Err(DeviceError::NoSuchGpu { asked, gpus })
            }
            (Self::Cuda(asked), _) => Ok(tch::Device::Cuda(asked)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NO_CUDA: Cuda = Cuda {
        built: false,
        gpus: 0,
    };
    const NO_GPU: Cuda = Cuda {
        built: true,
        gpus: 0,
    };
    const TWO_GPUS: Cuda = Cuda {
        built: true,
        gpus: 2,
    };

    #[test]
    fn auto_takes_the_first_gpu_where_there_is_one() {
        assert_eq!(
            DeviceChoice::Auto.resolve_among(NO_CUDA),
            Ok(tch::Device::Cpu)
        );
        assert_eq!(
            DeviceChoice::Auto.resolve_among(NO_GPU),
            Ok(tch::Device::Cpu)
        );
        assert_eq!(
            DeviceChoice::Auto.resolve_among(TWO_GPUS),
            Ok(tch::Device::Cuda(0))
        );
    }

    #[test]
    fn cpu_is_the_processor_whatever_else_there_is() {
        for cuda in [NO_CUDA, NO_GPU, TWO_GPUS] {
            assert_eq!(DeviceChoice::Cpu.resolve_among(cuda), Ok(tch::Device::Cpu));
        }
    }

    #[test]
    fn a_missing_gpu_is_refused_with_its_reason() {
        let asked = 2;
        let choice = DeviceChoice::Cuda(asked);
        assert_eq!(
            choice.resolve_among(NO_CUDA),
            Err(DeviceError::NotBuiltWithCuda { asked })
        );
        assert_eq!(
            choice.resolve_among(NO_GPU),
            Err(DeviceError::NoGpu { asked })
        );
        assert_eq!(
            choice.resolve_among(TWO_GPUS),
            Err(DeviceError::NoSuchGpu { asked, gpus: 2 })
        );
        assert_eq!(
            DeviceChoice::Cuda(1).resolve_among(TWO_GPUS),
            Ok(tch::Device::Cuda(1))
        );
    }

    /// Proves, on whatever machine it runs, that what libtorch says of itself is no contradiction.
    #[test]
    fn this_machine_has_the_device_that_auto_names() {
        let device = DeviceChoice::Auto.resolve().expect("auto never fails");
        let sum = tch::Tensor::ones([3], (tch::Kind::Float, device)).sum(tch::Kind::Float);
        assert_eq!(sum.double_value(&[]), 3.0);
        assert_eq!(DeviceChoice::Cuda(0).resolve().is_ok(), device.is_cuda());
    }
}
