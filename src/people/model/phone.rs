//! How a phone number is read. Kept is E.164; the server's `text::phone` makes it of any spelling.

/// *(512) 555-0123* of a North American number; any other as it is.
#[must_use]
pub fn readable(number: &str) -> String {
    let ours = number.strip_prefix("+1").filter(|rest| rest.len() == 10 && rest.bytes().all(|b| b.is_ascii_digit()));
    match ours
        .and_then(|rest| rest.split_at_checked(3))
        .and_then(|(area, rest)| Some((area, rest.split_at_checked(3)?)))
    {
        Some((area, (exchange, line))) => format!("({area}) {exchange}-{line}"),
        None => number.to_owned(),
    }
}
