//! Somebody's own words in an answer: without what they answer to, and without their signature, in English and Spanish.
//!
//! Always true: a text in which nothing is quoted or signed stays as it is; what is written below or between quoted lines
//! is kept.

/// The line above which an answer is written, in both languages, as it stands in letters.
const ABOVE: [&str; 2] = ["write your answer above this line", "escribe tu respuesta encima de esta línea"];
/// What phones and programs sign with.
const PHONES: [&str; 10] = [
    "sent from my ",
    "sent from outlook",
    "sent from mail for",
    "sent from yahoo",
    "get outlook for",
    "enviado desde mi ",
    "enviado desde outlook",
    "enviado desde correo",
    "enviado desde yahoo",
    "obtener outlook para",
];
const ORIGINAL: [&str; 3] = ["original message", "mensaje original", "mensaje enviado originalmente"];
/// The heads of a quoted message, as Outlook writes them.
const FROM: [&str; 2] = ["from:", "de:"];
const HEADS: [&str; 11] = [
    "sent:",
    "date:",
    "to:",
    "subject:",
    "cc:",
    "enviado:",
    "enviado el:",
    "fecha:",
    "para:",
    "asunto:",
    "fecha de envío:",
];
/// A program breaks the line that says who wrote what into so many at most.
const BROKEN: usize = 4;
const BLANK: [char; 4] = ['\n', ' ', '\t', '\u{a0}'];
/// Characters of a rule.
const RULE: usize = 20;

/// What somebody wrote in a message, one blank line between paragraphs at most; empty when it is nothing.
#[must_use]
pub fn answer(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.split('\n').collect();
    let end = (0..lines.len()).find(|at| ends(&lines[*at..])).unwrap_or(lines.len());
    let lines = &lines[..end];
    let said = match (0..lines.len()).find_map(|at| Some((at, wrote(&lines[at..])?))) {
        None => own(lines),
        Some((at, length)) => {
            let (above, below) = (&lines[..at], &lines[at + length..]);
            // Without marks nobody can tell what below is quoted.
            if below.iter().any(|line| is_quoted(line)) { [own(above), own(below)].concat() } else { own(above) }
        }
    };
    let said = said.join("\n");
    unsigned(unruled(&said)).trim_matches(BLANK).to_owned()
}

/// Whether what begins here belongs to none of the writer's own words.
fn ends(lines: &[&str]) -> bool {
    let line = plain(lines[0]);
    if is_quoted(lines[0]) {
        return false;
    }
    let dashed = line.starts_with("---") && ORIGINAL.iter().any(|words| line.contains(words));
    let headed = FROM.iter().any(|from| line.starts_with(from)) && {
        let next = lines.iter().skip(1).take(6).map(|line| plain(line));
        next.filter(|line| HEADS.iter().any(|head| line.starts_with(head))).count() >= 2
    };
    lines[0].trim_end() == "--" || ABOVE.iter().any(|above| line.contains(above)) || dashed || headed
}

/// How many lines say who wrote what is quoted below, if these begin with such.
fn wrote(lines: &[&str]) -> Option<usize> {
    let first = plain(lines[0]);
    let (begins, end) = match () {
        () if first.starts_with("on ") => (true, "wrote:"),
        () if first.starts_with("el ") => (true, "escribió:"),
        () if first.ends_with(" escribió:") => (false, "escribió:"),
        () if first.ends_with(" wrote:") => (false, "wrote:"),
        () => return None,
    };
    let longest = if begins { BROKEN } else { 1 };
    let length = (1..=longest.min(lines.len())).find(|length| plain(lines[length - 1]).ends_with(end))?;
    let whole = lines[..length].join(" ");
    let has_date = whole.contains(|c: char| c.is_ascii_digit());
    let is_followed = lines[length..].iter().find(|line| !line.trim().is_empty()).is_some_and(|line| is_quoted(line));
    (is_followed || (begins && has_date && whole.contains('@'))).then_some(length)
}

/// Of these, those that are not quoted.
fn own<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    lines.iter().copied().filter(|line| !is_quoted(line)).collect()
}

fn is_quoted(line: &str) -> bool {
    line.starts_with('>') || line.starts_with(" >")
}

/// In small letters, without the marks that stand around words that were bold.
fn plain(line: &str) -> String {
    line.replace(['*', '\u{a0}'], " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(" :", ":")
        .to_lowercase()
}

/// Without the rule that stands above a quoted message.
fn unruled(text: &str) -> &str {
    let text = text.trim_end_matches(BLANK);
    let last = text.rsplit('\n').next().unwrap_or_default();
    let is_rule = last.len() >= RULE && last.bytes().all(|byte| byte == b'_');
    if is_rule { text[..text.len() - last.len()].trim_end_matches(BLANK) } else { text }
}

/// Without what a phone signs with at the end.
fn unsigned(text: &str) -> &str {
    let (before, last) = text.rsplit_once('\n').unwrap_or(("", text));
    let last = plain(last);
    if last.len() < 80 && PHONES.iter().any(|phone| last.starts_with(phone)) { before.trim_end() } else { text }
}
