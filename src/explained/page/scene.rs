//! What a picture shows: boxes in columns, and what ties them to those of the next column.

/// What a box stands for; its colours follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// What the picture is about.
    Root,
    Person,
    Role,
    Thing,
    Place,
    /// Something that is not there, or not shown.
    Quiet,
}

/// A box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Knot {
    pub label: String,
    /// A smaller line below it.
    pub sub: Option<String>,
    pub href: Option<String>,
    pub look: Look,
}

impl Knot {
    pub fn new(look: Look, label: impl Into<String>) -> Self {
        Self { label: label.into(), sub: None, href: None, look }
    }

    #[must_use]
    pub fn sub(self, sub: impl Into<String>) -> Self {
        Self { sub: Some(sub.into()), ..self }
    }

    #[must_use]
    pub fn to(self, href: impl Into<String>) -> Self {
        Self { href: Some(href.into()), ..self }
    }
}

/// How a box is tied to one of the next column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// It is what counts.
    Strong,
    /// It would do as well.
    Weak,
}

/// A picture before it has a place for anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Scene {
    /// What the whole of it is called, and what it says in a sentence.
    pub title: String,
    pub says: String,
    pub heads: Vec<String>,
    pub columns: Vec<Vec<Knot>>,
    /// Column, box there, box in the next column.
    pub ties: Vec<(usize, usize, usize, Tie)>,
}

impl Scene {
    pub fn new(title: String, says: String, heads: Vec<String>) -> Self {
        let columns = heads.iter().map(|_| Vec::new()).collect();
        Self { title, says, heads, columns, ties: Vec::new() }
    }

    /// The place of this box in its column, where the same one stands once.
    pub fn put(&mut self, column: usize, knot: Knot) -> usize {
        let Some(there) = self.columns.get_mut(column) else { return 0 };
        there.iter().position(|other| *other == knot).unwrap_or_else(|| {
            there.push(knot);
            there.len() - 1
        })
    }

    /// Ties a box to one of the next column, once; what counts wins.
    pub fn tie(&mut self, column: usize, from: usize, to: usize, tie: Tie) {
        match self.ties.iter_mut().find(|(at, one, other, _)| (*at, *one, *other) == (column, from, to)) {
            Some((.., kept)) if tie == Tie::Strong => *kept = tie,
            Some(_) => {}
            None => self.ties.push((column, from, to, tie)),
        }
    }

    pub fn has_weak_ties(&self) -> bool {
        self.ties.iter().any(|(.., tie)| *tie == Tie::Weak)
    }
}
