//! Many users at once: files of them, those who were chosen in the list, and their runs.

use crate::ids::OrganizationId;

/// Adding and changing many users by a file.
#[must_use]
pub fn import_users(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/users/import")
}

/// What is done to many users at once, row by row: those of a file, or those who were chosen in the list.
#[must_use]
pub fn run(organization: &OrganizationId, run: &str) -> String {
    format!("/o/{organization}/hub/users/runs/{run}")
}

/// The rows of a file that could not be done, as a file.
#[must_use]
pub fn run_problems(organization: &OrganizationId, run: &str) -> String {
    format!("/o/{organization}/hub/users/runs/{run}/problems.csv")
}

/// What became of each row, as a file.
#[must_use]
pub fn run_results(organization: &OrganizationId, run: &str) -> String {
    format!("/o/{organization}/hub/users/runs/{run}/results.csv")
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
