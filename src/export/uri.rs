//! File names as relative URIs, and back (RFC 3986).

/// A file name as a relative URI: all but RFC 3986's unreserved characters percent-encoded.
pub fn escaped(file_name: &str) -> String {
    let mut uri = String::new();
    for byte in file_name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

/// Percent-encoding undone (RFC 3986, section 2.1).
pub fn unescaped(uri: &str) -> String {
    let (mut plain, mut rest) = (Vec::with_capacity(uri.len()), uri.as_bytes());
    while let [first, others @ ..] = rest {
        let code = others
            .get(..2)
            .and_then(|code| std::str::from_utf8(code).ok());
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        (rest, _) = match (first, code) {
            (b'%', Some(code)) => (&others[2..], plain.push(code)),
            _ => (others, plain.push(*first)),
        };
    }
    String::from_utf8_lossy(&plain).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uris_hold_no_character_that_needs_encoding() {
        assert_eq!(escaped("head.bin"), "head.bin");
        assert_eq!(escaped("my head#2 é.png"), "my%20head%232%20%C3%A9.png");
    }

    #[test]
    fn names_come_back_from_uris() {
        assert_eq!(unescaped("my%20head%232%20%C3%A9.png"), "my head#2 é.png");
        assert_eq!(unescaped("50%"), "50%");
        assert_eq!(unescaped("%4"), "%4");
    }
}
