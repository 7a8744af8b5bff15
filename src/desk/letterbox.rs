//! The desk of somebody who wrote a mail: no session, and so nothing that wants a fresh sign-in.
//!
//! Always true: whoever is no active member any more has no such desk; roles and statuses are guarded until the commit as
//! at any other desk. That the mail is theirs is for whoever opens the desk to know.

use std::sync::Arc;

use serde::Deserialize;
use serde_json::json;

use super::{Caller, Desk, DeskError, House, Visitor, access, open::MemberRow};
use crate::{
    ids::{MemberId, OrganizationId, PersonId, SessionId},
    time::Moment,
};

#[derive(Deserialize)]
struct Opened {
    access: Option<i64>,
    person: Option<PersonId>,
    member: Option<MemberRow>,
}

/// INVARIANT: the guard is read first, so that what is read after it is never older than it.
const OPEN: &str = concat!(
    "
    LET $version = SELECT VALUE version FROM ONLY guard:[$org, 'access'];
    LET $row = (SELECT status, door, first_name, last_name, $member AS member, ",
    access!(),
    " FROM ONLY member:[$org, $member]);
    RETURN { access: $version, person: (SELECT VALUE person FROM ONLY member:[$org, $member]), member: $row }"
);

impl Desk {
    /// This member, who has written a mail.
    ///
    /// # Errors
    /// `NotFound` for who is no active member there, or that the database is broken.
    pub async fn by_mail(
        house: Arc<House>,
        organization: &OrganizationId,
        member: &MemberId,
    ) -> Result<Self, DeskError> {
        let values = json!({ "org": organization, "member": member, "now": house.now() });
        let opened: Option<Opened> = house.db().row(OPEN, values).await?;
        let Opened { access, person, member: row } = opened.ok_or(DeskError::NotFound)?;
        let actor = row.map(MemberRow::into_actor).filter(|actor| actor.bearer.has_a_door());
        let caller = Caller { by_mail: Some(member.clone()), ..Caller::default() };
        let visitor = Visitor {
            house,
            caller,
            person: person.ok_or(DeskError::NotFound)?,
            session: SessionId::new(String::new()),
            fresh: Moment::default(),
            viewing: None,
        };
        Ok(Self {
            visitor,
            organization: organization.clone(),
            actor: actor.ok_or(DeskError::NotFound)?,
            viewer: None,
            access: access.unwrap_or_default(),
            note: None,
            agreement: None,
        })
    }
}
