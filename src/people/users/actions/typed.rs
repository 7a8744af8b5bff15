//! What was typed into the forms of users, and what it means (server only).

use crate::{
    access::Decision,
    desk::{Deed, Desk},
    fault::{Fault, FieldError, Outcome, Reason},
    ids::{MemberId, OrganizationId, RoleId},
    paths,
    people::{
        model::{ContactDetails, ContactForm},
        users::{rules::Refusal, store::Newcomer},
    },
    plain::answer,
    text::phone,
};

/// More numbers than this are not looked up at once.
const MOST_LINES: usize = 32;

/// Somebody who is to be added.
pub(super) struct NewUser {
    pub details: ContactDetails,
    pub role: RoleId,
    pub newcomer: Newcomer,
}

impl NewUser {
    /// # Errors
    /// Every field that cannot be taken.
    pub(super) fn parse(
        organization: &OrganizationId,
        form: &ContactForm,
        role: &str,
        lines: &str,
    ) -> Result<Self, Vec<FieldError>> {
        let mut wrong = Vec::new();
        if role.is_empty() {
            wrong.push(FieldError::new("role", Reason::Empty));
        }
        let lines = numbers(lines).map_err(|reason| wrong.push(FieldError::new("lines", reason)));
        match (form.parse(), lines) {
            (Ok(details), Ok(lines)) if wrong.is_empty() => {
                let newcomer = Newcomer { email: details.email.clone(), lines, ..Newcomer::nobody(organization) };
                Ok(Self { details, role: RoleId::new(role), newcomer })
            }
            (Err(more), _) => Err(more.into_iter().chain(wrong).collect()),
            _ => Err(wrong),
        }
    }
}

/// Phone numbers with commas, semicolons or line ends between them, each once.
fn numbers(typed: &str) -> Result<Vec<String>, Reason> {
    let pieces: Vec<&str> = typed.split([',', ';', '\n']).map(str::trim).filter(|piece| !piece.is_empty()).collect();
    if pieces.len() > MOST_LINES {
        return Err(Reason::TooLong { most: MOST_LINES });
    }
    let mut numbers = pieces.into_iter().map(phone).collect::<Result<Vec<String>, Reason>>()?;
    numbers.sort();
    numbers.dedup();
    Ok(numbers)
}

/// What cannot be read is refused, but only to who may do it at all: nobody else learns what would be taken.
pub(super) async fn refuse<D: Deed<Refusal = Refusal>>(
    desk: &Desk,
    target: &D::Target,
    wrong: Vec<FieldError>,
) -> Result<Outcome<D::Done, Refusal>, Fault> {
    Ok(match desk.explain(D::PERMISSION, target).await? {
        Decision::Denied(denial) => Outcome::NotAllowed(denial),
        Decision::Allowed(_) | Decision::NeedsApproval(..) => Outcome::Invalid(wrong),
    })
}

/// The page that the form stood on; without one, the user's.
pub(super) fn back(back: String, organization: &OrganizationId, member: &MemberId) -> String {
    if back.is_empty() { paths::user(organization, member) } else { back }
}

/// Leads a plain form without fields back to its page; the draft names the button that was pressed.
pub(super) async fn lead<T>(outcome: &Outcome<T, Refusal>, back: &str, button: &str) -> Result<(), Fault> {
    answer(outcome, back, back, &[("form", button.to_owned())]).await
}
