//! A file of lines: which column is which, by its head in English or Spanish, loosely spelled, and by what the organization
//! calls what it notes of its lines.

use super::table;
use crate::{
    accounts::model::Identifier,
    bulk::model::{TypedLine, Unreadable},
    sheets::{is_near, plain},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineColumn {
    Number,
    Reason,
    From,
    Until,
    Plan,
    Add,
    Remove,
    Account,
    CostCentre,
    /// By its key.
    Identifier(String),
}

/// How a head may be written, without spaces, signs and accents.
const WRITTEN: [(LineColumn, &[&str]); 9] = [
    (
        LineColumn::Number,
        &[
            "number",
            "line",
            "linenumber",
            "phone",
            "phonenumber",
            "telephone",
            "mobilenumber",
            "numero",
            "linea",
            "numerodelinea",
            "numerodetelefono",
            "telefono",
            "celular",
        ],
    ),
    (LineColumn::Reason, &["reason", "why", "motivo", "razon", "causa"]),
    (LineColumn::From, &["from", "firstday", "start", "startdate", "desde", "primerdia", "inicio", "fechadeinicio"]),
    (LineColumn::Until, &["until", "lastday", "end", "enddate", "to", "hasta", "ultimodia", "fin", "fechadefin"]),
    (LineColumn::Plan, &["plan", "newplan", "planname", "plannuevo", "nuevoplan"]),
    (
        LineColumn::Add,
        &["add", "addfeatures", "featurestoadd", "newfeatures", "features", "agregar", "funcionesnuevas", "funciones"],
    ),
    (LineColumn::Remove, &["remove", "removefeatures", "featurestoremove", "quitar", "funcionesquesequitan"]),
    (
        LineColumn::Account,
        &["account", "newaccount", "accountnumber", "toaccount", "cuenta", "cuentanueva", "numerodecuenta"],
    ),
    (LineColumn::CostCentre, &["costcenter", "costcentre", "centrodecostos", "centrodecosto"]),
];

/// A head this short is taken by its letter.
const SHORT: usize = 5;

/// What a file of lines holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineSheet {
    /// What each of its columns is.
    pub columns: Vec<Option<LineColumn>>,
    /// The heads of those that were not recognised.
    pub unknown: Vec<String>,
    /// Each with all of its heads and cells.
    pub rows: Vec<TypedLine>,
}

/// Reads a file; these are what the organization notes of its lines.
///
/// # Errors
/// Why it cannot be read as a whole.
pub fn read_lines(bytes: &[u8], identifiers: &[Identifier]) -> Result<LineSheet, Unreadable> {
    let table = table(bytes, |name| column(name, identifiers).is_some())?;
    let head = table.head.clone();
    let columns: Vec<Option<LineColumn>> = head.iter().map(|name| column(name, identifiers)).collect();
    let twice = |one: &LineColumn| columns.iter().flatten().filter(|other| *other == one).count() > 1;
    if columns.iter().flatten().any(twice) {
        return Err(Unreadable::TwiceTheSame);
    }
    if !columns.contains(&Some(LineColumn::Number)) {
        return Err(Unreadable::NoNumber);
    }
    let unknown = head.iter().zip(&columns).filter(|(name, column)| column.is_none() && !name.is_empty());
    let unknown = unknown.map(|(name, _)| name.clone()).collect();
    let rows = table.into_rows()?.into_iter().map(|(line, cells)| typed(line, &head, &columns, cells)).collect();
    Ok(LineSheet { columns, unknown, rows })
}

fn typed(line: u64, head: &[String], columns: &[Option<LineColumn>], cells: Vec<String>) -> TypedLine {
    let nth = columns.iter().position(|one| *one == Some(LineColumn::Number));
    let number = nth.and_then(|nth| cells.get(nth)).cloned().unwrap_or_default();
    // A cell beyond the heads stands under none.
    let heads = head.iter().map(String::as_str).chain(std::iter::repeat(""));
    let cells = heads.zip(cells).map(|(head, cell)| (head.to_owned(), cell)).collect();
    TypedLine { line, number, label: None, cells }
}

fn column(head: &str, identifiers: &[Identifier]) -> Option<LineColumn> {
    let written = plain(head);
    if written.is_empty() {
        return None;
    }
    let named = |one: &&Identifier| {
        [&one.key, &one.name.en, &one.name.es].into_iter().any(|name| plain(name) == written)
            || written == format!("identifier{}", plain(&one.key))
    };
    if let Some(one) = identifiers.iter().find(named) {
        return Some(LineColumn::Identifier(one.key.clone()));
    }
    let by = |fits: &dyn Fn(&str) -> bool| {
        WRITTEN.iter().find(|(_, names)| names.iter().any(|name| fits(name))).map(|(column, _)| column.clone())
    };
    by(&|name| name == written).or_else(|| by(&|name| name.len() > SHORT && is_near(name, &written)))
}
