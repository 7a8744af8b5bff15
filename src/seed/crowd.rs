//! Many more contacts in one organization of the demonstration, so that it can be measured what a crowd costs.
//!
//! Always true: they are ordinary invited contacts without a letter; nobody can sign in as one of them.

use crate::{
    access::{Door, Role, Status},
    desk::{CommitError, House, HouseDeed, Script, secret, ulid},
    ids::{InvitationId, MemberId, OrganizationId},
    organizations::arrival::{Arrival, Invited},
    people::model::ContactDetails,
    time::Span,
    words::Language,
};

const FIRST: [&str; 12] = ["Ana", "Bea", "Carl", "Dora", "Elsa", "Ívan", "Gil", "Hana", "Ines", "José", "Karen", "Luz"];
const LAST: [&str; 10] = ["Abbott", "Bravo", "Castro", "Dale", "Evans", "Fuentes", "Grant", "Huang", "Ibarra", "Núñez"];
/// So many in one transaction.
const AT_ONCE: usize = 40;

/// Adds them to the organization with the most people.
///
/// # Errors
/// What the database said; those before it stay.
pub async fn crowd(house: &House, many: usize) -> Result<(), CommitError> {
    let organization = OrganizationId::new("cobalt");
    for from in (0..many).step_by(AT_ONCE) {
        let mut script = Script::new();
        for nth in from..many.min(from + AT_ONCE) {
            one(&mut script, house, &organization, nth);
        }
        house.commit(HouseDeed::Seeded, script).await?;
    }
    Ok(())
}

fn one(script: &mut Script, house: &House, organization: &OrganizationId, nth: usize) {
    // Nobody was added at the same moment as another.
    let at = house.now() - Span::minutes(i64::try_from(nth).unwrap_or_default());
    let (id, secret) = (ulid(at), secret());
    let (member, invitation) = (MemberId::new(id.clone()), InvitationId::new(id));
    let details = ContactDetails {
        first_name: FIRST[nth % FIRST.len()].to_owned(),
        last_name: format!("{} {nth}", LAST[nth / FIRST.len() % LAST.len()]),
        title: None,
        email: format!("crowd{nth}@cobalt.test"),
        business_phone: None,
        mobile_phone: None,
        language: if nth.is_multiple_of(2) { Language::En } else { Language::Es },
    };
    Arrival {
        organization,
        member: &member,
        person: None,
        details: &details,
        status: Status::Invited,
        door: Door::Open,
        roles: &[if nth.is_multiple_of(5) { Role::CaseManager } else { Role::Customer }.into()],
        created: at,
        seen: None,
        invitation: &invitation,
    }
    .write(script);
    Invited {
        organization,
        member: &member,
        id: &invitation,
        email: &details.email,
        sent: at,
        accepted: None,
        secret: &secret,
    }
    .write(script);
}
