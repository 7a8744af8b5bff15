//! Many users or lines at once: files of them, those that were chosen in a list, and their runs.

use crate::ids::OrganizationId;

/// Adding and changing many users by a file.
#[must_use]
pub fn import_users(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/users/import")
}

/// Changing many lines by a file.
#[must_use]
pub fn import_lines(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/lines/import")
}

/// What to do with the lines that were chosen in the list.
#[must_use]
pub fn many_lines(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/lines/many")
}

/// The runs that one has begun or looked at.
#[must_use]
pub fn runs(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/runs")
}

/// What is done to many at once, row by row: those of a file, or those that were chosen in a list.
#[must_use]
pub fn run(organization: &OrganizationId, run: &str) -> String {
    format!("/o/{organization}/hub/runs/{run}")
}

/// The rows of a file that could not be done, as a file.
#[must_use]
pub fn run_problems(organization: &OrganizationId, run: &str) -> String {
    format!("/o/{organization}/hub/runs/{run}/problems.csv")
}

/// What became of each row, as a file.
#[must_use]
pub fn run_results(organization: &OrganizationId, run: &str) -> String {
    format!("/o/{organization}/hub/runs/{run}/results.csv")
}

/// What to do with the users who were chosen in the list.
#[must_use]
pub fn many_users(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/users/many")
}

/// An empty file with the heads of its columns.
#[must_use]
pub fn import_template(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/users/import/template.csv")
}

/// The same for lines: the columns are those of what is done, by its key.
#[must_use]
pub fn lines_template(organization: &OrganizationId, doing: &str) -> String {
    format!("/o/{organization}/hub/lines/import/template.csv?doing={doing}")
}
