//! The network to be trained, as it is named on the command line.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::checkpoint::config::Config;

/// A configuration by its name, or from a JSON file.
///
/// # Errors
/// A name that is neither, or a file whose numbers do not fit together: all faults at once.
pub fn config_of(name: &str) -> Result<Config> {
    if let Some(config) = Config::named(name) {
        return Ok(config);
    }
    let path = Path::new(name);
    if !path.exists() {
        bail!(
            "--config: expected default, published-128, published-256, published-512 or a JSON file, found `{name}`"
        );
    }
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read the configuration {name}"))?;
    let config: Config = serde_json::from_str(&text)
        .with_context(|| format!("{name} is not a configuration of a network"))?;
    let faults = config.faults();
    if !faults.is_empty() {
        bail!(
            "{name} is no usable configuration:\n  {}",
            faults.join("\n  ")
        );
    }
    Ok(config)
}
