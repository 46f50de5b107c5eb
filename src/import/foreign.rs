//! What a pickle holds that is no published network, in words.

use super::network::Network;

/// So many names are told.
const MOST_TOLD: usize = 8;

/// What a pickle holds that is no published network.
pub fn describe_root(network: &Network<'_, '_>) -> String {
    let (pickle, root) = (network.pickle, network.pickle.root());
    if let Some((_, by)) = pickle.made_by(root) {
        return format!("an object of {by}");
    }
    if network.get(root, "G_ema").is_some() {
        return "`G_ema` that is no network".into();
    }
    let entries = pickle.entries(root);
    if entries.is_empty() {
        return pickle.kind(root).into();
    }
    let names = entries.iter().take(MOST_TOLD + 1).map(|(name, value)| {
        let name = pickle.text(*name).unwrap_or(pickle.kind(*name));
        let name: String = name.chars().take(40).collect();
        match network.module(*value) {
            Some(module) => format!("{name} ({})", module.class),
            None => name,
        }
    });
    let names: Vec<String> = names.collect();
    format!("a dictionary of {}", shortened(&names))
}

/// The first names, where there are many.
pub fn shortened<T: AsRef<str>>(names: &[T]) -> String {
    let mut told: Vec<&str> = names.iter().take(MOST_TOLD).map(AsRef::as_ref).collect();
    if names.len() > MOST_TOLD {
        told.push("and more");
    }
    told.join(", ")
}
