//! Each rule of contacts, one example a line of it.

use super::{details, somebody};
use crate::{
    access::{Bearer, Door, Role, Status},
    ids::{InvitationId, MemberId, PersonId},
    people::{
        model::Kept,
        rules::{
            ContactFacts, CreateFacts, Elsewhere, Fresh, Known, Others, Refusal, Sender, Sessions, change_role,
            create_contact, disable_login, edit_contact, enable_login, resend_invitation, revoke_invitation,
        },
    },
};

fn nora() -> Bearer {
    somebody("nora", &[Role::CaseManager])
}

fn olivia() -> Bearer {
    somebody("olivia", &[Role::BusinessOwner])
}

/// Cathy, an active customer beside another Case Manager.
fn cathy() -> ContactFacts {
    ContactFacts {
        bearer: somebody("cathy", &[Role::Customer]),
        details: details("Cathy", "Monroe"),
        revision: 3,
        person: Some(PersonId::new("p")),
        invitation: None,
        others: Others::Somebody,
        elsewhere: Elsewhere::Closed,
        sender: Sender::default(),
        fresh: Fresh::default(),
    }
}

fn case_manager(others: Others) -> ContactFacts {
    ContactFacts { bearer: somebody("marcos", &[Role::CaseManager]), others, ..cathy() }
}

fn invited(state: Kept) -> ContactFacts {
    let known = Known { id: InvitationId::new("i"), state, link: "old".to_owned() };
    let bearer = Bearer { status: Status::Invited, ..somebody("ivonne", &[Role::Customer]) };
    ContactFacts { bearer, invitation: Some(known), person: None, ..cathy() }
}

fn creation() -> CreateFacts {
    CreateFacts { member: MemberId::new("new"), sender: Sender::default(), fresh: Fresh::default() }
}

#[test]
fn case_managers_and_owners_create_both_roles() {
    for by in [nora(), olivia()] {
        for role in Role::TECH_SUPPORT {
            let deed = create_contact(&by, &creation(), details("Tomás", "Wu"), role).ok();
            assert_eq!(deed.map(|deed| deed.role), Some(role));
        }
    }
}

#[test]
fn nobody_grants_what_they_do_not_hold() {
    let carlos = somebody("carlos", &[Role::Customer]);
    let refused = create_contact(&carlos, &creation(), details("Tomás", "Wu"), Role::CaseManager).err();
    assert_eq!(refused, Some(Refusal::CannotGrant { role: Role::CaseManager }));
    for role in [Role::BusinessOwner, Role::BillingManager, Role::EndUser] {
        assert_eq!(
            change_role(&olivia(), &cathy(), role).err(),
            Some(Refusal::CannotGrant { role }),
            "not of Tech Support"
        );
    }
}

#[test]
fn a_role_goes_up_and_down_while_another_case_manager_stays() {
    let up = change_role(&nora(), &cathy(), Role::CaseManager).ok();
    assert_eq!(up.map(|deed| (deed.from, deed.to)), Some((Some(Role::Customer), Role::CaseManager)));
    assert!(change_role(&olivia(), &case_manager(Others::Somebody), Role::Customer).is_ok());
    assert_eq!(change_role(&nora(), &cathy(), Role::Customer).err(), Some(Refusal::NothingChanged));
}

#[test]
fn the_last_active_case_manager_stays_one_and_keeps_the_door() {
    let last = case_manager(Others::Nobody);
    assert_eq!(change_role(&olivia(), &last, Role::Customer).err(), Some(Refusal::LastCaseManager));
    assert_eq!(disable_login(&olivia(), &last).err(), Some(Refusal::LastCaseManager));
    // Who is shut out already is not the one who is left.
    let shut = ContactFacts { bearer: Bearer { door: Door::Closed, ..last.bearer.clone() }, ..last };
    assert!(change_role(&olivia(), &shut, Role::Customer).is_ok());
}

#[test]
fn disabling_ends_the_sessions_of_who_has_no_other_door() {
    let alone = disable_login(&nora(), &cathy()).ok().map(|deed| deed.sessions.clone());
    assert_eq!(alone, Some(Sessions::End(PersonId::new("p"))));
    let elsewhere = ContactFacts { elsewhere: Elsewhere::Open, ..cathy() };
    assert_eq!(disable_login(&nora(), &elsewhere).ok().map(|deed| deed.sessions.clone()), Some(Sessions::Stay));
}

#[test]
fn a_door_is_closed_once_and_opened_once() {
    let shut = ContactFacts { bearer: Bearer { door: Door::Closed, ..cathy().bearer }, ..cathy() };
    assert_eq!(disable_login(&nora(), &shut).err(), Some(Refusal::AlreadyDisabled));
    assert!(enable_login(&nora(), &shut).is_ok());
    assert_eq!(enable_login(&nora(), &cathy()).err(), Some(Refusal::NotDisabled));
    assert_eq!(disable_login(&nora(), &invited(Kept::Sent)).err(), Some(Refusal::NoLoginYet));
}

#[test]
fn a_save_that_changes_nothing_is_none() {
    assert_eq!(edit_contact(&nora(), &cathy(), cathy().details).err(), Some(Refusal::NothingChanged));
}

#[test]
fn a_corrected_address_takes_the_invitation_along_only_before_first_use_is_finished() {
    let corrected = details("Cathy", "Monroe");
    let corrected = crate::people::model::ContactDetails { email: "other@cobalt.test".to_owned(), ..corrected };
    let of =
        |facts: &ContactFacts| edit_contact(&nora(), facts, corrected.clone()).ok().map(|deed| deed.invites.is_some());
    assert_eq!(of(&cathy()), Some(false), "finished: only where they are written to");
    assert_eq!(of(&invited(Kept::Sent)), Some(true));
    assert_eq!(of(&invited(Kept::Revoked)), Some(false), "what was taken back does not come back by an edit");
}

#[test]
fn an_invitation_is_sent_again_until_it_is_accepted() {
    let again = resend_invitation(&nora(), &invited(Kept::Sent)).ok().map(|deed| deed.invites.again.is_some());
    assert_eq!(again, Some(true), "the same invitation, another link");
    let anew = resend_invitation(&nora(), &invited(Kept::Revoked)).ok().map(|deed| deed.invites.again.is_some());
    assert_eq!(anew, Some(false), "revoked: a new one");
    assert_eq!(resend_invitation(&nora(), &cathy()).err(), Some(Refusal::InvitationAccepted));
}

#[test]
fn an_invitation_is_revoked_once() {
    assert!(revoke_invitation(&nora(), &invited(Kept::Sent)).is_ok());
    assert_eq!(revoke_invitation(&nora(), &invited(Kept::Revoked)).err(), Some(Refusal::InvitationGone));
    assert_eq!(revoke_invitation(&nora(), &cathy()).err(), Some(Refusal::InvitationAccepted));
}

#[test]
fn an_invitation_to_more_than_one_could_give_is_not_led_elsewhere() {
    let both = |role| {
        let bearer = Bearer { status: Status::Invited, ..somebody("ivonne", &[Role::Customer, role]) };
        ContactFacts { bearer, ..invited(Kept::Sent) }
    };
    let other =
        || crate::people::model::ContactDetails { email: "mine@x.test".to_owned(), ..details("Cathy", "Monroe") };
    let edit = |by: &Bearer, facts: &ContactFacts| edit_contact(by, facts, other()).map(|deed| deed.invites.is_some());
    assert_eq!(edit(&nora(), &both(Role::BillingManager)), Err(Refusal::InvitedBeyondYou));
    assert_eq!(edit(&nora(), &both(Role::Customer)), Ok(true));
    assert_eq!(edit(&olivia(), &both(Role::BillingManager)), Ok(true));
    let active =
        ContactFacts { bearer: somebody("ivonne", &[Role::Customer, Role::BillingManager]), ..invited(Kept::Sent) };
    assert_eq!(edit(&nora(), &active), Ok(false), "who has come in signs in as before");
}
