//! What the cells of a row mean, as far as a row alone can tell.

use crate::{
    bulk::model::{Column, Problem, Typed},
    fault::Reason,
    people::model::ContactForm,
    sheets::plain,
    text::{email, phone},
    words::Language,
};

/// More numbers than this are not looked up for one row.
const MOST_LINES: usize = 32;
const LONGEST_NUMBER: usize = 80;

/// The address by which somebody is found.
#[must_use]
pub fn address(row: &Typed) -> Option<String> {
    email(&row.form.email).ok()
}

/// A cell that a spreadsheet would reckon with is no name of anybody.
pub(super) fn shape(row: &Typed) -> Result<(), Problem> {
    if row.spills {
        return Err(Problem::Spills);
    }
    let reckons = |column: &Column| {
        let signs: &[char] = match column {
            Column::BusinessPhone | Column::MobilePhone | Column::Line => &['=', '@'],
            _ => &['=', '@', '+', '-'],
        };
        row.cell(*column).starts_with(signs)
    };
    Column::ALL.into_iter().find(reckons).map_or(Ok(()), |column| Err(Problem::Formula(column)))
}

/// Phone numbers with commas, semicolons, bars or line ends between them, each once.
pub fn numbers(typed: &str) -> Result<Vec<String>, Reason> {
    let pieces: Vec<&str> =
        typed.split([',', ';', '|', '\n']).map(str::trim).filter(|piece| !piece.is_empty()).collect();
    if pieces.len() > MOST_LINES {
        return Err(Reason::TooLong { most: MOST_LINES });
    }
    let mut numbers = pieces.into_iter().map(phone).collect::<Result<Vec<String>, Reason>>()?;
    numbers.sort();
    numbers.dedup();
    Ok(numbers)
}

/// Account numbers, likewise.
pub fn account_numbers(typed: &str) -> Result<Vec<String>, Reason> {
    let pieces = typed.split([',', ';', '|', '\n']).map(str::trim).filter(|piece| !piece.is_empty());
    let mut numbers: Vec<String> = pieces.map(|piece| piece.chars().take(LONGEST_NUMBER).collect()).collect();
    numbers.sort();
    numbers.dedup();
    if numbers.len() > MOST_LINES { Err(Reason::TooLong { most: MOST_LINES }) } else { Ok(numbers) }
}

/// The code of a language that is called by its code or its name; anything else as it was typed.
pub(super) fn language(typed: &str) -> String {
    let called = match plain(typed).as_str() {
        "en" | "eng" | "english" | "ingles" | "enus" => Some(Language::En),
        "es" | "spa" | "spanish" | "espanol" | "castellano" | "esus" | "esmx" => Some(Language::Es),
        _ => None,
    };
    called.map_or_else(|| typed.to_owned(), |language| language.code().to_owned())
}

impl ContactForm {
    /// The form with its language by its code.
    pub(super) fn spoken(self) -> Self {
        Self { language: language(&self.language), ..self }
    }
}
