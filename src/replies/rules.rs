//! What stands in a reply's text, and how it is put into an answer: pure.
//!
//! Always true: what was typed stays as it is; without places a text is what it was.

use serde::{Deserialize, Serialize};

use super::model::Variable;

/// Why a reply is not kept, or not put in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Whoever asks is an agent.
    OperatorsOnly,
    /// Places in the English and in the Spanish text that nothing is known for.
    Unknown { en: Option<String>, es: Option<String> },
    /// Somebody else changed it meanwhile; what was typed is still there.
    ChangedBy { name: String },
    /// It is not there any more.
    Gone,
}

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Text(&'a str),
    /// What stands between braces.
    Place(&'a str),
}

/// The text in pieces: a brace that no other closes in its line is a brace.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    while let Some((before, behind)) = rest.split_once('{') {
        let end = behind.find(['{', '}', '\n']).filter(|at| behind[*at..].starts_with('}'));
        if let Some(end) = end {
            pieces.extend([Piece::Text(before), Piece::Place(&behind[..end])]);
            rest = &behind[end + 1..];
        } else {
            pieces.push(Piece::Text(&rest[..=before.len()]));
            rest = behind;
        }
    }
    pieces.push(Piece::Text(rest));
    pieces
}

/// The first place that nothing is known for.
#[must_use]
pub fn unknown(text: &str) -> Option<String> {
    pieces(text).into_iter().find_map(|piece| match piece {
        Piece::Place(name) if Variable::named(name).is_none() => Some(name.trim().to_owned()),
        _ => None,
    })
}

/// The text with its places filled in.
#[must_use]
pub fn filled(text: &str, value: impl Fn(Variable) -> String) -> String {
    let piece = |piece: Piece<'_>| match piece {
        Piece::Text(text) => text.to_owned(),
        Piece::Place(name) => Variable::named(name).map_or_else(|| format!("{{{name}}}"), &value),
    };
    pieces(text).into_iter().map(piece).collect()
}

/// The reply behind what was typed.
#[must_use]
pub fn put_in(typed: &str, reply: &str) -> String {
    match typed.trim_end() {
        "" => reply.to_owned(),
        typed => [typed, "\n\n", reply].concat(),
    }
}
