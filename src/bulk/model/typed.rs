//! A row of a file as somebody typed it.

use serde::{Deserialize, Serialize};

use super::Column;
use crate::people::model::ContactForm;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// Where the row begins in the file; the first line is 1.
    pub line: u64,
    pub form: ContactForm,
    pub role: String,
    /// The numbers of the lines that they are on.
    pub lines: String,
    /// The numbers of the accounts that are assigned to them.
    #[serde(default)]
    pub accounts: String,
    /// Whether there is more in the row than there are columns: something is not where it belongs.
    pub spills: bool,
}

impl Typed {
    #[must_use]
    pub const fn cell(&self, column: Column) -> &String {
        match column {
            Column::FirstName => &self.form.first_name,
            Column::LastName => &self.form.last_name,
            Column::Email => &self.form.email,
            Column::Role => &self.role,
            Column::Title => &self.form.title,
            Column::Language => &self.form.language,
            Column::BusinessPhone => &self.form.business_phone,
            Column::MobilePhone => &self.form.mobile_phone,
            Column::Line => &self.lines,
            Column::Account => &self.accounts,
        }
    }

    pub const fn cell_mut(&mut self, column: Column) -> &mut String {
        match column {
            Column::FirstName => &mut self.form.first_name,
            Column::LastName => &mut self.form.last_name,
            Column::Email => &mut self.form.email,
            Column::Role => &mut self.role,
            Column::Title => &mut self.form.title,
            Column::Language => &mut self.form.language,
            Column::BusinessPhone => &mut self.form.business_phone,
            Column::MobilePhone => &mut self.form.mobile_phone,
            Column::Line => &mut self.lines,
            Column::Account => &mut self.accounts,
        }
    }
}
