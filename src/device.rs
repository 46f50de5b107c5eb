//! Where the network is computed, as it is asked for: `cpu`, `cuda`, `cuda:N` or `auto`. Whether there is such a device is the generator's
//! to find out, which not every build has.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// A device as it is asked for: `cpu`, `cuda` (the first GPU), `cuda:N`, or `auto`.
///
/// ```
/// use portrait_export::device::DeviceChoice;
///
/// assert_eq!("cuda:1".parse(), Ok(DeviceChoice::Cuda(1)));
/// assert!("gpu".parse::<DeviceChoice>().is_err());
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DeviceChoice {
    /// The first GPU where libtorch can use one, else the processor.
    #[default]
    Auto,
    /// The processor.
    Cpu,
    /// The GPU of this index, in the order of CUDA (and so of `CUDA_VISIBLE_DEVICES`).
    Cuda(usize),
}

/// A text that names no device.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected cpu, cuda, cuda:N or auto, found {found:?}")]
pub struct ParseDeviceError {
    /// The text.
    pub found: String,
}

impl FromStr for DeviceChoice {
    type Err = ParseDeviceError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let index = |digits: &str| {
            let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
            digits.parse().ok().filter(|_| plain).map(Self::Cuda)
        };
        match text {
            "auto" => Some(Self::Auto),
            "cpu" => Some(Self::Cpu),
            "cuda" => Some(Self::Cuda(0)),
            _ => text.strip_prefix("cuda:").and_then(index),
        }
        .ok_or_else(|| ParseDeviceError {
            found: text.to_owned(),
        })
    }
}

/// As [`FromStr`] reads it.
impl fmt::Display for DeviceChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Auto => f.write_str("auto"),
            Self::Cpu => f.write_str("cpu"),
            Self::Cuda(index) => write!(f, "cuda:{index}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_reads_back_as_it_is_written() {
        for choice in [
            DeviceChoice::Auto,
            DeviceChoice::Cpu,
            DeviceChoice::Cuda(0),
            DeviceChoice::Cuda(13),
        ] {
            assert_eq!(choice.to_string().parse(), Ok(choice));
        }
        assert_eq!("cuda".parse(), Ok(DeviceChoice::Cuda(0)));
    }

    #[test]
    fn texts_that_name_no_device_are_refused_and_repeated() {
        let huge = "cuda:99999999999999999999999";
        for text in [
            "", "gpu", "CPU", "cpu:0", "cuda:", "cuda:-1", "cuda:+1", "cuda:x", "cuda:0 ", " auto",
            "mps", huge,
        ] {
            let error = text.parse::<DeviceChoice>().expect_err(text);
            assert!(
                error.to_string().ends_with(&format!("found {text:?}")),
                "{error}"
            );
        }
    }
}
