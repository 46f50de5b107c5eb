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

/// A path with `/` as a relative URI: every part [`escaped`].
pub fn escaped_path(path: &str) -> String {
    let parts: Vec<String> = path.split('/').map(escaped).collect();
    parts.join("/")
}

/// One part of a path, as others sent it, with its percent-encoding undone once; none where that is wrong or gives no UTF-8.
pub fn part(uri: &str) -> Option<String> {
    let mut plain = Vec::with_capacity(uri.len());
    let mut rest = uri.bytes();
    while let Some(byte) = rest.next() {
        let mut digit = || char::from(rest.next()?).to_digit(16);
        plain.push(match byte {
            b'%' => (digit()? * 16 + digit()?) as u8,
            _ => byte,
        });
    }
    String::from_utf8(plain).ok()
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
    fn parts_are_undone_once_and_wrong_ones_are_none() {
        assert_eq!(part("a%20b%2Fc").as_deref(), Some("a b/c"));
        assert_eq!(part("%252e%252e").as_deref(), Some("%2e%2e"));
        for wrong in ["50%", "%4", "%+4", "%g0", "%ff", "%é"] {
            assert_eq!(part(wrong), None, "{wrong}");
        }
        assert_eq!(escaped_path("we b/a#.glb"), "we%20b/a%23.glb");
    }

    #[test]
    fn names_come_back_from_uris() {
        assert_eq!(unescaped("my%20head%232%20%C3%A9.png"), "my head#2 é.png");
        assert_eq!(unescaped("50%"), "50%");
        assert_eq!(unescaped("%4"), "%4");
    }
}
