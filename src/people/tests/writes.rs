//! Creating and editing contacts, through the desk and into the database.

use serde_json::{Value, json};

use super::{create, created, form};
use crate::{
    access::{Permission, Role, Why},
    desk::{Desk, fixture::Fixture},
    fault::{Fault, Outcome},
    ids::MemberId,
    people::{
        model::{ContactCard, ContactForm, HistoryKind, InvitationState, Standing},
        rules::{self, ContactEdited, InvitationRevoked, InvitationSent, Refusal, RoleChanged},
        store,
    },
};

async fn card(desk: &Desk, member: &MemberId) -> ContactCard {
    let permit = desk.may_look(Permission::ViewContacts, member).await.expect("no fault").expect("allowed");
    store::card(desk, &permit).await.expect("a card")
}

async fn letters(test: &Fixture) -> Vec<Value> {
    let asked = "SELECT VALUE payload FROM outbox WHERE kind = 'mail' ORDER BY at";
    test.house.db().rows(asked, json!({})).await.expect("letters")
}

async fn count(test: &Fixture, table: &str) -> usize {
    let rows: Vec<Value> =
        test.house.db().rows(&format!("SELECT VALUE id FROM {table}"), json!({})).await.expect("rows");
    rows.len()
}

async fn save(desk: &Desk, member: &MemberId, seen: i64, form: &ContactForm) -> Result<i64, Outcome<(), Refusal>> {
    let details = form.parse().expect("a form that can be taken");
    let decide = |by: &_, facts: &_| rules::edit_contact(by, facts, details.clone());
    match desk.carry_out::<ContactEdited>(member, Some(seen), decide).await.expect("no fault") {
        Outcome::Done(saved) => Ok(saved.revision),
        Outcome::Refused(refusal) => Err(Outcome::Refused(refusal)),
        Outcome::Stale => Err(Outcome::Stale),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_contact_is_invited_in_their_language() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let desk = test.desk(&nora).await;
    let member = created(&test, &desk, &form("Tomás", "Wu", "TOMAS@cobalt.test"), Role::Customer).await;
    let card = card(&desk, &member).await;
    assert_eq!((card.contact.standing, card.contact.role), (Standing::Invited, Some(Role::Customer)));
    assert_eq!(card.account.name, "Cobalt Freight");
    let invitation = card.contact.invitation.expect("an invitation");
    assert_eq!(invitation.state(desk.now()), InvitationState::Sent);
    assert_eq!(
        card.history.rows.first().map(|line| (line.kind, line.by.clone())),
        Some((HistoryKind::ContactCreated, Some("Nora Test".to_owned())))
    );
    let letter = letters(&test).await.pop().expect("a letter");
    assert_eq!((letter["to"].as_str(), letter["language"].as_str()), (Some("tomas@cobalt.test"), Some("es")));
    let link = letter["values"]["link"].as_str().expect("a link");
    let secret = link.rsplit('/').next().expect("a secret");
    let kept: Vec<Value> = test.house.db().rows("SELECT link FROM invitation", json!({})).await.expect("rows");
    assert_eq!(kept[0]["link"], json!(crate::desk::fingerprint(secret)), "only the fingerprint is kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_is_one_contact_in_any_spelling() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let desk = test.desk(&nora).await;
    created(&test, &desk, &form("Tomás", "Wu", "tomas@cobalt.test"), Role::Customer).await;
    let again = create(&test, &desk, &form("Tom", "Wu", " Tomas@COBALT．test"), Role::Customer).await;
    assert_eq!(again, Outcome::Refused(Refusal::AddressTaken));
    assert_eq!((count(&test, "invitation").await, letters(&test).await.len()), (1, 1), "nothing is left of it");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_edit_the_same_contact_do_not_overwrite_each_other() {
    let test = Fixture::new().await;
    let (nora, marcos) =
        (test.member("Nora", &[Role::CaseManager]).await, test.member("Marcos", &[Role::CaseManager]).await);
    let (one, other) = (test.desk(&nora).await, test.desk(&marcos).await);
    let member = created(&test, &one, &form("Tomás", "Wu", "tomas@cobalt.test"), Role::Customer).await;
    let seen = card(&one, &member).await.revision;
    let titled = |title: &str| ContactForm { title: title.to_owned(), ..form("Tomás", "Wu", "tomas@cobalt.test") };
    let revision = save(&one, &member, seen, &titled("Driver")).await.expect("saved");
    assert_eq!(save(&other, &member, seen, &titled("Chofer")).await, Err(Outcome::Stale));
    assert_eq!(
        save(&other, &member, revision, &titled("Driver")).await,
        Err(Outcome::Refused(Refusal::NothingChanged))
    );
    let card = card(&other, &member).await;
    let change = card.history.rows.first().and_then(|line| line.changes.first().cloned()).expect("a change");
    assert_eq!((change.field.as_str(), change.before, change.after.as_deref()), ("title", None, Some("Driver")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_corrected_address_gets_the_invitation_and_kills_the_link_before() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let desk = test.desk(&nora).await;
    let member = created(&test, &desk, &form("Tomás", "Wu", "tomsa@cobalt.test"), Role::Customer).await;
    save(&desk, &member, 1, &form("Tomás", "Wu", "tomas@cobalt.test")).await.expect("saved");
    assert_eq!((count(&test, "link").await, count(&test, "invitation").await), (1, 1));
    let sent = letters(&test).await;
    assert_eq!(
        sent.iter().map(|letter| letter["to"].clone()).collect::<Vec<_>>(),
        ["tomsa@cobalt.test", "tomas@cobalt.test"]
    );
    created(&test, &desk, &form("Other", "Wu", "tomsa@cobalt.test"), Role::Customer).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_goes_again_and_is_taken_back() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let desk = test.desk(&nora).await;
    let member = created(&test, &desk, &form("Tomás", "Wu", "tomas@cobalt.test"), Role::Customer).await;
    let again = desk.carry_out::<InvitationSent>(&member, None, rules::resend_invitation).await.expect("no fault");
    assert_eq!(again, Outcome::Done(()));
    assert_eq!((count(&test, "link").await, letters(&test).await.len()), (1, 2));
    let revoked = desk.carry_out::<InvitationRevoked>(&member, None, rules::revoke_invitation).await.expect("no fault");
    assert_eq!((revoked, count(&test, "link").await), (Outcome::Done(()), 0));
    let twice = desk.carry_out::<InvitationRevoked>(&member, None, rules::revoke_invitation).await.expect("no fault");
    assert_eq!(twice, Outcome::Refused(Refusal::InvitationGone));
    let anew = desk.carry_out::<InvitationSent>(&member, None, rules::resend_invitation).await.expect("no fault");
    assert_eq!((anew, count(&test, "invitation").await), (Outcome::Done(()), 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_changes_with_its_holding_and_its_line() {
    let test = Fixture::new().await;
    let (nora, cathy) =
        (test.member("Nora", &[Role::CaseManager]).await, test.member("Cathy", &[Role::Customer]).await);
    let desk = test.desk(&nora).await;
    let decide = |by: &_, facts: &_| rules::change_role(by, facts, Role::CaseManager);
    let done = desk.carry_out::<RoleChanged>(&cathy.member, Some(1), decide).await.expect("no fault");
    assert_eq!(done, Outcome::Done(()));
    assert_eq!(test.desk(&cathy).await.actor.bearer.support_role(), Some(Role::CaseManager));
    let card = card(&desk, &cathy.member).await;
    let line = card.history.rows.first().expect("a line");
    assert_eq!((line.kind, line.changes[0].before.as_deref()), (HistoryKind::RoleChanged, Some("customer")));
    let own = desk
        .carry_out::<RoleChanged>(&nora.member, None, |by, facts| rules::change_role(by, facts, Role::Customer))
        .await;
    assert!(
        matches!(own, Ok(Outcome::NotAllowed(denial)) if denial.why == Why::Yourself && !denial.helpers.is_empty())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_reaches_a_contact_of_another_organization() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let elsewhere = test.another("Rivera Dental").await;
    let rosa = test.member_of(&elsewhere, "Rosa", &[Role::CaseManager]).await;
    let desk = test.desk(&nora).await;
    for member in [rosa.member, MemberId::new("nonsense"), MemberId::new("'] OR true; --")] {
        let looked = desk.may_look(Permission::ViewContacts, &member).await.map(|answer| answer.is_ok());
        assert_eq!(looked, Err(Fault::NotFound));
        let resent = desk.carry_out::<InvitationSent>(&member, None, rules::resend_invitation).await;
        assert!(matches!(resent, Err(Fault::NotFound)));
    }
}
