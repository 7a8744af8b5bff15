//! Two texts held against each other, word by word.

use crate::care::model::Piece;

/// Words of one times words of the other that are compared one by one: a table of so many numbers.
const MOST: usize = 4_000_000;
/// Characters of what is the same that stay on either side of a difference.
const NEAR: usize = 60;

/// What makes `new` of `old`; nothing when they are the same.
#[must_use]
pub fn differences(old: &str, new: &str) -> Vec<Piece> {
    if old == new {
        return Vec::new();
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (words(old), words(new));
    let head = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let (rest, other) = (old.get(head..).unwrap_or_default(), new.get(head..).unwrap_or_default());
    let tail = rest.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    let (rest, end) = rest.split_at(rest.len() - tail);
    let (other, _) = other.split_at(other.len() - tail);
    let mut pieces = Vec::new();
    for word in old.iter().take(head) {
        add(&mut pieces, Piece::Same((*word).to_owned()));
    }
    between(rest, other, &mut pieces);
    for word in end {
        add(&mut pieces, Piece::Same((*word).to_owned()));
    }
    let last = pieces.len().saturating_sub(1);
    pieces.into_iter().enumerate().flat_map(|(at, piece)| shortened(piece, at == 0, at == last)).collect()
}

/// Words, each with what separates it from the next one.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

/// The longest that both have in common stays; where there is too much of both, all of it is another.
fn between(old: &[&str], new: &[&str], pieces: &mut Vec<Piece>) {
    let wide = new.len() + 1;
    if (old.len() + 1).saturating_mul(wide) > MOST {
        add(pieces, Piece::Gone(old.concat()));
        add(pieces, Piece::New(new.concat()));
        return;
    }
    // How long it is behind each pair of places.
    let mut long = vec![0_u16; (old.len() + 1) * wide];
    for (i, one) in old.iter().enumerate().rev() {
        for (j, other) in new.iter().enumerate().rev() {
            long[i * wide + j] = if one == other {
                long[(i + 1) * wide + j + 1] + 1
            } else {
                long[(i + 1) * wide + j].max(long[i * wide + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        match (old.get(i), new.get(j)) {
            (Some(one), Some(other)) if one == other => {
                add(pieces, Piece::Same((*one).to_owned()));
                (i, j) = (i + 1, j + 1);
            }
            (Some(one), other) if other.is_none() || long[(i + 1) * wide + j] >= long[i * wide + j + 1] => {
                add(pieces, Piece::Gone((*one).to_owned()));
                i += 1;
            }
            (_, Some(other)) => {
                add(pieces, Piece::New((*other).to_owned()));
                j += 1;
            }
            (_, None) => break,
        }
    }
}

fn add(pieces: &mut Vec<Piece>, piece: Piece) {
    match (pieces.last_mut(), piece) {
        (Some(Piece::Same(text)), Piece::Same(more))
        | (Some(Piece::Gone(text)), Piece::Gone(more))
        | (Some(Piece::New(text)), Piece::New(more)) => text.push_str(&more),
        (_, Piece::Gone(text) | Piece::New(text)) if text.is_empty() => {}
        (_, piece) => pieces.push(piece),
    }
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
