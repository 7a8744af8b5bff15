//! What may become of one of the staff, by example, and what it comes to in the database.

mod leaving;

use serde_json::json;

use super::{
    model::{
        Happened::{self, StaffInvited, StaffInvitedAgain, StaffJoined, StaffRoleChanged},
        NewColleague, Status,
    },
    rules::{Place, Refusal, Standing, Step, allowed},
    store::{self, Newcomer, NotDone, NotJoined},
};
use crate::{
    care::store::Agent,
    desk::{
        HouseDeed, Script, Visitor,
        fixture::{Fixture, Somebody},
    },
    fault::{FieldError, Reason},
    identity::model::StaffRole::{Agent as AgentRole, Operator},
    ids::PersonId,
    people::model::Invitation,
    words::Language,
};

/// Somebody of the provider's own, signed in.
async fn made(test: &Fixture, name: &str, role: &str) -> Somebody {
    let who = test.member(name, &[]).await;
    let mut script = Script::new();
    script.add(
        "CREATE type::record('staff', $_.id) SET role = $_.role, first_name = $_.name, created = 1",
        json!({ "id": who.person, "role": role, "name": name }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("staff");
    who
}

async fn enter(test: &Fixture, who: &Somebody) -> Agent {
    Agent::of(Visitor::enter(test.house.clone(), who.caller.clone()).await.expect("a visitor")).await.expect("staff")
}

fn ines() -> NewColleague {
    NewColleague::parse("Inés", "Ines@Enlace.test", "es", "agent").expect("somebody")
}

/// The secret of the newest letter's link.
async fn link(test: &Fixture) -> String {
    let text = "SELECT VALUE payload.values.link FROM outbox WHERE kind = 'mail' ORDER BY id DESC LIMIT 1";
    let link: Option<String> = test.house.db().row(text, json!({})).await.expect("a letter");
    link.expect("one").trim_start_matches("/staff/").to_owned()
}

async fn newcomer(test: &Fixture, token: &str) -> Result<(), NotJoined> {
    store::join(&test.house, token, &Newcomer { first_name: "Inés".to_owned(), hash: "none".to_owned() }).await
}

#[test]
fn an_operator_is_left() {
    let standing = |place, role, operators| Standing { place, role, operators };
    let last = standing(Place::Active, Operator, 1);
    for (step, of, answer) in [
        (Step::Disable, last, Err(Refusal::LastOperator)),
        (Step::ChangeRole(AgentRole), last, Err(Refusal::LastOperator)),
        (Step::ChangeRole(Operator), last, Err(Refusal::Nothing)),
        (Step::Disable, standing(Place::Active, Operator, 2), Ok(())),
        (Step::ChangeRole(AgentRole), standing(Place::Active, Operator, 2), Ok(())),
        (Step::Disable, standing(Place::Active, AgentRole, 1), Ok(())),
        // Neither of them is one whom Care lets in.
        (Step::ChangeRole(AgentRole), standing(Place::Invited, Operator, 1), Ok(())),
        (Step::ChangeRole(AgentRole), standing(Place::Disabled, Operator, 1), Ok(())),
        (Step::Disable, standing(Place::Disabled, AgentRole, 1), Err(Refusal::Nothing)),
        (Step::Disable, standing(Place::Invited, AgentRole, 1), Err(Refusal::Nothing)),
        (Step::Enable, standing(Place::Disabled, AgentRole, 1), Ok(())),
        (Step::Enable, standing(Place::Active, AgentRole, 1), Err(Refusal::Nothing)),
        (Step::Revoke, standing(Place::Invited, AgentRole, 1), Ok(())),
        (Step::InviteAgain, standing(Place::Active, AgentRole, 1), Err(Refusal::NotWaiting)),
    ] {
        assert_eq!(allowed(&of, step), answer, "{step:?} {of:?}");
    }
}

#[test]
fn what_is_typed_is_looked_at_field_by_field() {
    let wrong = NewColleague::parse("", "nobody", "fr", "").expect_err("all of it");
    let of = |field, reason| FieldError::new(field, reason);
    assert_eq!(
        wrong,
        [
            of("first_name", Reason::Empty),
            of("email", Reason::NotAnEmail),
            of("language", Reason::NotOffered),
            of("role", Reason::NotOffered),
        ]
    );
    assert_eq!((ines().email.as_str(), ines().language), ("ines@enlace.test", Language::Es));
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_invited_and_joins_once() {
    let test = Fixture::new().await;
    let paula = made(&test, "Paula", "operator").await;
    let operator = enter(&test, &paula).await;
    let id = store::invite(&operator, &ines()).await.expect("an invitation");
    let twice = store::invite(&operator, &ines()).await;
    assert!(matches!(twice, Err(NotDone::Refused(Refusal::InvitedAlready))), "{twice:?}");
    let known = NewColleague { email: paula.email.clone(), ..ines() };
    let known = store::invite(&operator, &known).await;
    assert!(matches!(known, Err(NotDone::Refused(Refusal::AddressTaken))), "{known:?}");

    let first = link(&test).await;
    let welcome = store::welcome(&test.house, &first).await.expect("an answer").expect("a welcome");
    assert_eq!((welcome.name.as_str(), welcome.role, welcome.language), ("Inés", AgentRole, Language::Es));
    // The next link is the only one, and the role that is given is the one of the day.
    store::change(&operator, &id, Step::InviteAgain, None).await.expect("another link");
    store::change(&operator, &id, Step::ChangeRole(Operator), None).await.expect("another role");
    assert_eq!(store::welcome(&test.house, &first).await.expect("an answer"), None);
    assert!(matches!(newcomer(&test, &first).await, Err(NotJoined::Dead)));
    let second = link(&test).await;
    newcomer(&test, &second).await.expect("one of the staff");
    assert!(matches!(newcomer(&test, &second).await, Err(NotJoined::Dead)));
    let card = store::card(&operator, &id).await.expect("a card");
    assert_eq!(
        (card.one.role, &card.one.status, card.one.email.as_str()),
        (Operator, &Status::Active, "ines@enlace.test")
    );
    let did: Vec<Happened> = card.history.iter().map(|line| line.what).collect();
    assert_eq!(did, [StaffJoined, StaffRoleChanged, StaffInvitedAgain, StaffInvited]);
    assert_eq!(card.history[1].by.as_deref(), Some("Paula (Enlace)"));
    let all = store::history(&operator, None).await.expect("a history");
    assert_eq!((all.page.rows.len(), all.page.next), (4, None));
    let list = store::list(&operator).await.expect("a list");
    assert_eq!(list.rows.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Inés", "Paula"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_back_or_is_too_old_opens_nothing() {
    let test = Fixture::new().await;
    let paula = made(&test, "Paula", "operator").await;
    let operator = enter(&test, &paula).await;
    let id = store::invite(&operator, &ines()).await.expect("an invitation");
    let token = link(&test).await;
    store::change(&operator, &id, Step::Revoke, None).await.expect("taken back");
    assert!(matches!(newcomer(&test, &token).await, Err(NotJoined::Dead)));
    let gone = store::change(&operator, &id, Step::InviteAgain, None).await;
    assert!(matches!(gone, Err(NotDone::Refused(Refusal::Gone))), "{gone:?}");
    // The same address again; and the link of somebody else's clock.
    store::invite(&operator, &ines()).await.expect("another invitation");
    let token = link(&test).await;
    let mut script = Script::new();
    script.add("UPDATE staff_invited SET link_until -= $_.link", json!({ "link": Invitation::LINK }));
    test.house.commit(HouseDeed::Seeded, script).await.expect("two days");
    assert!(matches!(newcomer(&test, &token).await, Err(NotJoined::Dead)));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agent_does_nothing_of_it() {
    let test = Fixture::new().await;
    let paula = made(&test, "Paula", "operator").await;
    let abel = made(&test, "Abel", "agent").await;
    let agent = enter(&test, &abel).await;
    let only =
        |done: Result<(), NotDone>| assert!(matches!(done, Err(NotDone::Refused(Refusal::OperatorsOnly))), "{done:?}");
    only(store::invite(&agent, &ines()).await.map(drop));
    only(store::change(&agent, &abel.person, Step::ChangeRole(Operator), None).await);
    // An operator who was one when they began.
    let operator = enter(&test, &paula).await;
    let other = made(&test, "Otto", "operator").await;
    store::change(&enter(&test, &other).await, &paula.person, Step::ChangeRole(AgentRole), None)
        .await
        .expect("lowered");
    only(store::change(&operator, &abel.person, Step::Disable, None).await);
    let nobody = store::change(&enter(&test, &other).await, &PersonId::new(""), Step::Disable, None).await;
    assert!(matches!(nobody, Err(NotDone::Refused(Refusal::Gone))), "{nobody:?}");
}
