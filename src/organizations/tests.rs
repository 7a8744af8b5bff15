//! An organization begins whole; its home page shows each member what waits for them.

mod care;

use serde_json::json;

use super::{
    model::{NewOrganization, Unfinished},
    rules::{portals, unfinished},
    store::{self, NotAdded},
};
use crate::{
    access::{Bearer, Door, Portal, Role, Status},
    desk::{House, HouseDeed, Script, fingerprint, fixture::Fixture},
    fault::Reason,
    ids::MemberId,
    time::{Local, Moment, Span},
    words::Language,
};

fn new(name: &str, owner: &str) -> NewOrganization {
    NewOrganization::parse(name, owner, Language::Es).expect("an organization")
}

async fn count(house: &House, what: &str) -> i64 {
    house
        .db()
        .row(&format!("RETURN array::len((SELECT VALUE id FROM {what}))"), json!({}))
        .await
        .expect("a count")
        .expect("one")
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organization_begins_whole() {
    let fixture = Fixture::new().await;
    let house = &fixture.house;
    let added = store::add(house, &new("  Niebla & Sons ", "Ana@Niebla.Test"), None).await.expect("an organization");
    let id = added.organization.as_str();
    assert_eq!(
        count(house, &format!("organization WHERE name = 'Niebla & Sons' AND record::id(id) = '{id}'")).await,
        1
    );
    assert_eq!(
        count(house, &format!("member WHERE org = '{id}' AND status = 'invited' AND email = 'ana@niebla.test'")).await,
        1
    );
    assert_eq!(count(house, &format!("holds WHERE org = '{id}' AND role = 'business_owner'")).await, 1);
    assert_eq!(count(house, &format!("contact_address:['{id}', 'ana@niebla.test']")).await, 1);
    assert_eq!(count(house, &format!("guard:['{id}', 'access']")).await, 1);
    assert_eq!(count(house, &format!("invitation WHERE org = '{id}' AND state = 'sent'")).await, 1);
    assert_eq!(count(house, &format!("link:⟨{}⟩", fingerprint(&added.secret))).await, 1);
    assert_eq!(count(house, &format!("event WHERE org = '{id}'")).await, 2);
    let letter: Option<String> = house
        .db()
        .row("SELECT VALUE payload.language FROM outbox WHERE kind = 'mail'", json!({}))
        .await
        .expect("a row");
    assert_eq!(letter.as_deref(), Some("es"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_taken_once() {
    let fixture = Fixture::new().await;
    let again = store::add(&fixture.house, &new("Cobalt Freight", "x@y.test"), None).await;
    assert!(matches!(again, Err(NotAdded::NameTaken)));
    assert_eq!(count(&fixture.house, "member").await, 0);
}

#[test]
fn what_cannot_be_taken_is_named() {
    let wrong = NewOrganization::parse("\u{202e}evil", "nobody", Language::En).expect_err("wrong");
    let reasons: Vec<_> = wrong.iter().map(|field| (field.field.as_str(), field.reason)).collect();
    assert_eq!(reasons, [("name", Reason::Unprintable), ("owner", Reason::NotAnEmail)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_newest_link_makes_an_operator() {
    let fixture = Fixture::new().await;
    let (first, second) = (
        store::operator_link(&fixture.house).await.expect("one"),
        store::operator_link(&fixture.house).await.expect("another"),
    );
    assert_eq!(count(&fixture.house, &format!("operator_link:⟨{}⟩", fingerprint(&first))).await, 0);
    assert_eq!(count(&fixture.house, &format!("operator_link:⟨{}⟩", fingerprint(&second))).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn home_shows_what_waits_only_to_who_may_act() {
    let fixture = Fixture::new().await;
    let nora = fixture.member("Nora", &[Role::CaseManager]).await;
    let carlos = fixture.member("Carlos", &[Role::Customer]).await;
    let now = fixture.house.now();
    invited(&fixture, "soon", now - Span::days(7) + Span::hours(5)).await;
    invited(&fixture, "gone", now - Span::days(9)).await;
    invited(&fixture, "fresh", now).await;
    let home = store::home(&fixture.desk(&nora).await).await.expect("a home");
    let whys: Vec<_> =
        home.waiting.iter().map(|one| (one.member.as_str(), matches!(one.why, Unfinished::Ending(_)))).collect();
    assert_eq!(whys, [("soon", true), ("gone", false)]);
    assert!(home.invites);
    let home = store::home(&fixture.desk(&carlos).await).await.expect("a home");
    assert!(home.waiting.is_empty() && !home.invites);
    assert_eq!((home.first_name.as_str(), home.roles.as_slice()), ("Carlos", &[Role::Customer.into()][..]));
}

async fn invited(fixture: &Fixture, id: &str, sent: Moment) {
    use super::arrival::{Arrival, Invited};
    use crate::{ids::InvitationId, people::model::ContactDetails};
    let (member, invitation) = (MemberId::new(id), InvitationId::new(id));
    let details = ContactDetails {
        first_name: id.to_owned(),
        last_name: "Test".to_owned(),
        title: None,
        email: format!("{id}@x.test"),
        business_phone: None,
        mobile_phone: None,
        language: Language::En,
    };
    let organization = &fixture.organization;
    let mut script = Script::new();
    Arrival {
        organization,
        member: &member,
        person: None,
        details: &details,
        status: Status::Invited,
        door: Door::Open,
        roles: &[Role::Customer.into()],
        created: sent,
        seen: None,
        invitation: &invitation,
    }
    .write(&mut script);
    Invited { organization, member: &member, id: &invitation, email: &details.email, sent, accepted: None, secret: id }
        .write(&mut script);
    fixture.house.commit(HouseDeed::Seeded, script).await.expect("a member");
}

#[test]
fn an_invitation_is_urgent_before_it_is_late() {
    let local = |at: i64| Local { at: Moment(at), offset: 0 };
    let day = Span::days(1).0;
    let why = |link: i64, until: i64| unfinished(local(link), local(until), Moment(100 * day));
    assert_eq!(why(101 * day, 106 * day), None);
    assert_eq!(why(99 * day, 104 * day), Some(Unfinished::NeverFollowed(local(99 * day))));
    assert_eq!(why(95 * day, 100 * day + 1), Some(Unfinished::Ending(local(100 * day + 1))));
    assert_eq!(why(95 * day, 100 * day), Some(Unfinished::Ended(local(100 * day))));
}

#[test]
fn a_closed_door_opens_no_portal() {
    let bearer = |roles: &[Role], door| Bearer { door, ..Bearer::with("m", roles) };
    assert_eq!(portals(&bearer(&[Role::Customer], Door::Open)), [Portal::TechSupport]);
    assert_eq!(portals(&bearer(&[Role::BusinessOwner], Door::Open)), [Portal::AccountHub, Portal::TechSupport]);
    assert_eq!(portals(&bearer(&[Role::BusinessOwner], Door::Closed)), [Portal::AccountHub]);
    assert!(portals(&bearer(&[Role::Customer], Door::Closed)).is_empty());
    assert_eq!(portals(&bearer(&[Role::EndUser], Door::Open)), [Portal::AccountHub]);
}
