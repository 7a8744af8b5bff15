//! What nobody should send, and somebody will.

/// The list of the first issue, and what its neighbours are. `n` makes each a little different.
pub fn inputs(n: usize) -> Vec<String> {
    let email = |spelling: &str| spelling.replace('#', &n.to_string());
    [
        String::new(),
        "   \t ".to_owned(),
        "\0".to_owned(),
        "An\u{7}a\u{1b}[31m".to_owned(),
        "\u{80}\u{9f}Ana".to_owned(),
        "Ana\u{202E}zurC\u{2066}x\u{2069}".to_owned(),
        "\u{200F}Ana\u{200E}\u{061C}".to_owned(),
        "A\u{200B}n\u{FEFF}a\u{2060}".to_owned(),
        format!("Z{}", "\u{0300}\u{0489}".repeat(400)),
        "\u{0300}".to_owned(),
        "<script>alert(1)</script><img src=x onerror=alert(1)>".to_owned(),
        "\"><b>'</textarea></title>".to_owned(),
        "'; DELETE member; SELECT * FROM person WHERE '' = '".to_owned(),
        "⟩; REMOVE TABLE member; --".to_owned(),
        "$org.id {{ 1 }} ${x} %s %n".to_owned(),
        "Ana\r\nBcc: victim@evil.test".to_owned(),
        "Ana\u{2028}Cruz\u{2029}".to_owned(),
        email("ana#@cobalt.test\r\nBcc: x@evil.test"),
        email("ANA#@COBALT.TEST"),
        email("  ana#@cobalt．test "),
        email("ana#@cobalt。test"),
        email("ana# @ cobalt.test"),
        "-1".to_owned(),
        "99999999999999999999999".to_owned(),
        "-9223372036854775808".to_owned(),
        "9223372036854775807".to_owned(),
        "NaN".to_owned(),
        "null".to_owned(),
        "{\"$ne\":null}".to_owned(),
        "../../../etc/passwd".to_owned(),
        "//evil.test/\\evil.test".to_owned(),
        "\u{FFFD}\u{10FFFF}\u{E000}".to_owned(),
        "👩‍👩‍👧‍👦".repeat(90),
    ]
    .into()
}

/// Ten megabytes of it: letters, marks, and spaces.
pub fn huge() -> Vec<String> {
    vec!["a".repeat(10_000_000), "\u{0301}".repeat(5_000_000), " \n".repeat(5_000_000), "a@".repeat(5_000_000)]
}

/// Whatever changes how a line is read without being seen.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// As a form sends it.
pub fn encoded(value: &str) -> String {
    crate::people::model::encoded(value)
}
