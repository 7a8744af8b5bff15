//! The desk itself: who gets in, what a commit leaves behind, what a migration does twice.

use serde_json::json;

use super::{
    Database, Db, Deed, Desk, DeskError, Event, House, HouseDeed, Rate, Script, SignIn, Topic, Touches,
    fixture::Fixture, migrate,
};
use crate::{
    access::{Permission, Permit, Role},
    fault::Outcome,
    ids::OrganizationId,
    schema::MIGRATIONS,
    time::{Moment, Span},
};

#[tokio::test(flavor = "multi_thread")]
async fn migrations_run_once_even_from_two_servers() {
    for _ in 0..10 {
        let db = Db::connect(&Database::Memory).await.expect("memory");
        let start = || {
            let db = db.clone();
            tokio::spawn(async move { migrate(&db, MIGRATIONS).await })
        };
        let (one, other) = (start(), start());
        let ran = [one.await.expect("one"), other.await.expect("other")].map(|ran| ran.expect("ran").len());
        assert_eq!(ran[0] + ran[1], MIGRATIONS.len());
        assert!(migrate(&db, MIGRATIONS).await.expect("again").is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_finds_their_organization_and_no_other() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let desk = test.desk(&nora).await;
    assert!(desk.actor.bearer.holds(Role::CaseManager));
    let elsewhere = test.another("Rivera Dental").await;
    for organization in [elsewhere, OrganizationId::new("nonsense"), OrganizationId::new("']; DELETE member; [")] {
        let answer = Desk::enter(test.house.clone(), nora.caller.clone(), &organization).await;
        assert!(matches!(answer, Err(DeskError::NotFound)), "{organization}: {answer:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_when_idle_and_when_old() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let limits = test.house.options.limits;
    for _ in 0..30 {
        test.house.options.clock.turn(Span(limits.idle.0 - 1_000));
        match Desk::enter(test.house.clone(), nora.caller.clone(), &test.organization).await {
            Ok(_) => {}
            Err(DeskError::SignedOut) => return,
            Err(other) => panic!("{other:?}"),
        }
    }
    panic!("a session that is used every few hours never ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unmet_condition_leaves_nothing_behind() {
    let test = Fixture::on_disk().await;
    let mut script = Script::new();
    script.add("CREATE rate:one SET count = 1, since = 1, until = 1", json!({}));
    script.require("1 = 2", "impossible", json!({}));
    let answer = test.house.commit(HouseDeed::Swept, script).await;
    assert!(matches!(&answer, Err(super::CommitError::Unmet(word)) if word == "impossible"), "{answer:?}");
    let left: Vec<i64> = test.house.db().rows("SELECT VALUE count FROM rate", json!({})).await.expect("rows");
    assert!(left.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rate_counts_every_one_of_many_at_once() {
    let test = Fixture::on_disk().await;
    let rate = Rate { most: 5, within: Span::minutes(1) };
    let tries = (0..16).map(|_| test.house.count("door", rate));
    let let_through = futures::future::join_all(tries).await.into_iter().flatten().count();
    assert!(let_through <= 5, "{let_through}");
    test.house.options.clock.turn(Span::minutes(2));
    assert_eq!(test.house.count("door", rate).await, Ok(()));
}

/// A deed that only somebody may do who has just given the password.
struct Sealed;

impl Deed for Sealed {
    const PERMISSION: Permission = Permission::CreateContacts;
    const TOUCHES: Touches = Touches::Nothing;
    const SIGN_IN: SignIn = SignIn::Fresh;
    type Target = OrganizationId;
    type Facts = ();
    type Refusal = ();
    type Done = ();

    async fn facts(_: &Db, _: &Permit<Self, OrganizationId>, _: Moment) -> Result<(), DeskError> {
        Ok(())
    }

    fn write(&self, permit: &Permit<Self, OrganizationId>, _: &House, _: Moment, _: &mut Script) -> Event {
        let about = permit.organization().to_string();
        Event { kind: "sealed", about_name: about.clone(), about, changes: Vec::new() }
    }

    fn done(self) {}
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deed_can_ask_for_the_password_once_more() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let seal = async || {
        let desk = test.desk(&nora).await;
        desk.carry_out::<Sealed>(&test.organization, None, |_, ()| Ok(Sealed)).await
    };
    assert_eq!(seal().await, Ok(Outcome::Done(())));
    test.house.options.clock.turn(Span(test.house.options.limits.fresh.0 + 1));
    assert_eq!(seal().await, Ok(Outcome::SignInAgain));
    let lines: Vec<String> =
        test.house.db().rows("SELECT VALUE kind FROM event WHERE kind = 'sealed'", json!({})).await.expect("rows");
    assert_eq!(lines.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_is_told_once_on_every_server() {
    const MANY: usize = 600;
    let test = Fixture::new().await;
    let (here, there) = (test.house.clone(), test.house.beside());
    let (mut near, mut far) = (here.listen(), there.listen());
    let looked = here.now();
    for _ in 0..MANY {
        let mut script = Script::new();
        script.tell(here.now(), &test.organization, Topic::Access).tell(here.now(), &test.organization, Topic::Access);
        script.tell(here.now(), &test.organization, Topic::Approvals);
        here.commit(HouseDeed::Seeded, script).await.expect("committed");
    }
    for _ in 0..3 {
        here.hear_rumours(looked).await.expect("heard here");
        there.hear_rumours(looked).await.expect("heard there");
    }
    for told in [&mut near, &mut far] {
        assert_eq!(told.len(), 2 * MANY, "each topic once for each change");
        while !told.is_empty() {
            let _ = told.try_recv();
        }
    }
    // A page that begins to listen now hears of both, here as there.
    assert_eq!((here.told_since(looked).len(), there.told_since(looked).len()), (2, 2));
    assert!(here.told_since(here.now() + Span::seconds(1)).is_empty());
    // Much later it is told by nobody, and forgotten by both.
    test.house.options.clock.turn(Span::minutes(2));
    here.hear_rumours(here.now()).await.expect("heard here");
    there.hear_rumours(there.now()).await.expect("heard there");
    assert!(near.is_empty() && far.is_empty());
    assert!(here.told_since(looked).is_empty() && there.told_since(looked).is_empty());
}
