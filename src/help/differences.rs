//! Two texts held against each other, word by word.

use std::{
    ops::Range,
    time::{Duration, Instant},
};

use similar::{Algorithm, DiffTag, capture_diff_slices_deadline};

use crate::care::model::Piece;

/// After so long what is left of two texts is not compared any more: all of it is another.
const PATIENCE: Duration = Duration::from_millis(100);
/// Characters of what is the same that stay on either side of a difference.
const NEAR: usize = 60;

/// What makes `new` of `old`; nothing when they are the same.
#[must_use]
pub fn differences(old: &str, new: &str) -> Vec<Piece> {
    if old == new {
        return Vec::new();
    }
    let (old, new) = (words(old), words(new));
    let until = Some(Instant::now() + PATIENCE);
    let mut pieces = Vec::new();
    for step in capture_diff_slices_deadline(Algorithm::Myers, &old, &new, until) {
        let (tag, gone, come) = step.as_tag_tuple();
        if tag == DiffTag::Equal {
            pieces.push(Piece::Same(text(&old, gone)));
            continue;
        }
        pieces.extend((!gone.is_empty()).then(|| Piece::Gone(text(&old, gone))));
        pieces.extend((!come.is_empty()).then(|| Piece::New(text(&new, come))));
    }
    let last = pieces.len().saturating_sub(1);
    pieces.into_iter().enumerate().flat_map(|(at, piece)| shortened(piece, at == 0, at == last)).collect()
}

/// Words, each with what separates it from the next one.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

fn text(words: &[&str], range: Range<usize>) -> String {
    words.get(range).unwrap_or_default().concat()
}

/// Of what is the same only what stands near a difference.
fn shortened(piece: Piece, is_first: bool, is_last: bool) -> Vec<Piece> {
    let Piece::Same(text) = piece else { return vec![piece] };
    let count = text.chars().count();
    let near = if is_first || is_last { NEAR } else { 2 * NEAR };
    if count <= near {
        return vec![Piece::Same(text)];
    }
    let start = |many: usize| Piece::Same(text.chars().take(many).collect());
    let end = || Piece::Same(text.chars().skip(count - NEAR).collect());
    match (is_first, is_last) {
        (true, _) => vec![Piece::Far, end()],
        (_, true) => vec![start(NEAR), Piece::Far],
        (false, false) => vec![start(NEAR), Piece::Far, end()],
    }
}
