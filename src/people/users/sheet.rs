//! The list of users as a sheet: comma-separated values, with a head in the reader's language (server only).
//!
//! Always true: it holds whom the list shows and nobody else; a cell that a spreadsheet would take for a formula begins
//! with an apostrophe; a quote within a cell is doubled.

use leptos_fluent::tr;

use super::{
    model::{Column, Columns, Listed, UserQuery},
    page::said,
    store,
};
use crate::{
    access::{Denial, Permission},
    desk::Desk,
    fault::Fault,
    people::{
        model::readable,
        page::said::{field, language},
    },
    time::Moment,
    words::{self, Language},
};

/// More rows than this belong into an export of their own.
const MOST: usize = 5_000;

/// The sheet of what a query asks for.
///
/// # Errors
/// That the database is broken; inside, that the reader may not see users.
pub async fn sheet(desk: &Desk, query: &UserQuery, reads: Language) -> Result<Result<String, Denial>, Fault> {
    let permit = match desk.may_look(Permission::ViewUsers, &desk.organization).await? {
        Ok(permit) => permit,
        Err(denial) => return Ok(Err(denial)),
    };
    let users = store::all(desk, &permit, query, MOST).await?;
    let now = desk.now();
    Ok(Ok(leptos::prelude::Owner::new().with(|| {
        words::provide(reads);
        text(&users, query.columns.as_ref(), now)
    })))
}

/// Every column, or those that were chosen beside the name and the email.
fn text(users: &[Listed], columns: Option<&Columns>, now: Moment) -> String {
    let shown = |cells: [(Option<Column>, String); 10]| {
        let is_shown = |column: Option<Column>| column.zip(columns).is_none_or(|(column, all)| all.show(column));
        cells.into_iter().filter(move |(column, _)| is_shown(*column)).map(|(_, cell)| cell)
    };
    let head = [
        (None, field("first_name")),
        (None, field("last_name")),
        (Some(Column::Title), field("title")),
        (None, field("email")),
        (Some(Column::BusinessPhone), field("business_phone")),
        (Some(Column::MobilePhone), field("mobile_phone")),
        (Some(Column::Language), field("language")),
        (Some(Column::Role), field("role")),
        (Some(Column::Status), tr!("contacts-status")),
        (Some(Column::Seen), tr!("contacts-seen")),
    ];
    // The mark by which spreadsheets know the encoding.
    let mut sheet = String::from("\u{feff}");
    line(&mut sheet, shown(head));
    for user in users {
        let (details, phone) = (&user.details, |number: &Option<String>| number.as_deref().map(readable));
        let cells = [
            (None, details.first_name.clone()),
            (None, details.last_name.clone()),
            (Some(Column::Title), details.title.clone().unwrap_or_default()),
            (None, details.email.clone()),
            (Some(Column::BusinessPhone), phone(&details.business_phone).unwrap_or_default()),
            (Some(Column::MobilePhone), phone(&details.mobile_phone).unwrap_or_default()),
            (Some(Column::Language), language(details.language)),
            (Some(Column::Role), said::roles(&user.roles)),
            (Some(Column::Status), said::badge(user, now).1),
            (Some(Column::Seen), user.seen.map(words::stamp).unwrap_or_default()),
        ];
        line(&mut sheet, shown(cells));
    }
    sheet
}

fn line(sheet: &mut String, cells: impl IntoIterator<Item = String>) {
    for (nth, cell) in cells.into_iter().enumerate() {
        if nth > 0 {
            sheet.push(',');
        }
        sheet.push('"');
        sheet.push_str(&neutral(&cell).replace('"', "\"\""));
        sheet.push('"');
    }
    sheet.push_str("\r\n");
}

/// What begins like a formula is text.
#[must_use]
pub fn neutral(cell: &str) -> String {
    let is_formula =
        cell.trim_start().starts_with(['=', '+', '-', '@', '|', '%']) || cell.starts_with(['\t', '\r', '\n']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}
