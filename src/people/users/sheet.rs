//! The list of users as a sheet: comma-separated values, with a head in the reader's language (server only).
//!
//! Always true: it holds whom the list shows and nobody else; a cell that a spreadsheet would take for a formula begins
//! with an apostrophe; a quote within a cell is doubled.

use leptos_fluent::tr;

use super::{
    model::{Listed, UserQuery},
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
        text(&users, now)
    })))
}

fn text(users: &[Listed], now: Moment) -> String {
    let names = ["first_name", "last_name", "title", "email", "business_phone", "mobile_phone", "language", "role"];
    let head = names.map(field).into_iter().chain([tr!("contacts-status"), tr!("contacts-seen")]);
    // The mark by which spreadsheets know the encoding.
    let mut sheet = String::from("\u{feff}");
    line(&mut sheet, head);
    for user in users {
        let (details, phone) = (&user.details, |number: &Option<String>| number.as_deref().map(readable));
        let cells = [
            details.first_name.clone(),
            details.last_name.clone(),
            details.title.clone().unwrap_or_default(),
            details.email.clone(),
            phone(&details.business_phone).unwrap_or_default(),
            phone(&details.mobile_phone).unwrap_or_default(),
            language(details.language),
            said::roles(&user.roles),
            said::badge(user, now).1,
            user.seen.map(words::stamp).unwrap_or_default(),
        ];
        line(&mut sheet, cells);
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
