//! Adding, blocking, deleting and the roles of users, through the desk and into the database.

use serde_json::{Value, json};

use super::{account, add, card, end_user, form, manager, roles};
use crate::{
    access::{Permission, Role, Status, Why},
    desk::{Desk, DeskError, fixture::Fixture},
    fault::Outcome,
    ids::{MemberId, RoleId},
    people::{
        model::{HistoryKind, User, Verdict},
        users::{
            model::Wish,
            rules::{
                self, MarketingChosen, Refusal, UserBlocked, UserDeleted, UserEdited, UserRestored, UserRoleGiven,
                UserRoleRemoved, UserUnblocked,
            },
        },
    },
    time::{Moment, Span},
};

async fn block(desk: &Desk, whom: &MemberId) -> Outcome<(), Refusal> {
    desk.by_itself::<UserBlocked>(&User(whom.clone()), None, rules::block_user).await.expect("no fault")
}

async fn give(
    desk: &Desk,
    whom: &MemberId,
    from: Option<&str>,
    to: &str,
    until: Option<Moment>,
) -> Outcome<(), Refusal> {
    let (from, to) = (from.map(RoleId::new), RoleId::new(to));
    let decide = |by: &_, facts: &_| rules::give_role(by, facts, from.as_ref(), &to, until);
    desk.by_itself::<UserRoleGiven>(&User(whom.clone()), None, decide).await.expect("no fault")
}

async fn remove(desk: &Desk, whom: &MemberId, role: &str) -> Outcome<(), Refusal> {
    let role = RoleId::new(role);
    let decide = |by: &_, facts: &_| rules::remove_role(by, facts, &role);
    desk.by_itself::<UserRoleRemoved>(&User(whom.clone()), None, decide).await.expect("no fault")
}

async fn delete(desk: &Desk, whom: &MemberId) -> Outcome<(), Refusal> {
    desk.by_itself::<UserDeleted>(&User(whom.clone()), None, rules::delete_user).await.expect("no fault")
}

async fn count(test: &Fixture, what: &str) -> usize {
    let rows: Vec<Value> =
        test.house.db().rows(&format!("SELECT VALUE org FROM {what}"), json!({})).await.expect("rows");
    rows.len()
}

async fn row(test: &Fixture, member: &MemberId) -> Value {
    let text = "SELECT user, contact, hub_role, status FROM member:[$org, $id]";
    let values = json!({ "org": test.organization, "id": member });
    test.house.db().row(text, values).await.expect("a query").expect("a member")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_user_is_invited_in_their_language_with_their_role() {
    let test = Fixture::new().await;
    let desk = test.desk(&test.member("Olivia", &[Role::BusinessOwner]).await).await;
    let Outcome::Done(member) = add(&desk, &form("Ana", "ANA@cobalt.test"), "order_manager", &[]).await else {
        panic!("added");
    };
    let card = card(&desk, &member).await;
    assert_eq!((card.user.status, roles(&card)), (Status::Invited, vec!["order_manager"]));
    assert_eq!(card.history.rows[0].kind, HistoryKind::UserAdded);
    assert_eq!(card.sign_in, None);
    let letters: Vec<Value> =
        test.house.db().rows("SELECT VALUE payload FROM outbox WHERE kind = 'mail'", json!({})).await.expect("letters");
    assert_eq!((letters[0]["to"].as_str(), letters[0]["language"].as_str()), (Some("ana@cobalt.test"), Some("es")));
    let again = add(&desk, &form("Ana", "ana@cobalt.test"), "end_user", &[]).await;
    let name = "Ana Nueva".to_owned();
    assert_eq!(again, Outcome::Refused(Refusal::AlreadyHere { member, name }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_adds_on_their_account_only() {
    let test = Fixture::new().await;
    account(&test, "fleet", "512", 2).await;
    account(&test, "offices", "713", 2).await;
    let desk = test.desk(&manager(&test, "Maya", "fleet").await).await;
    let number = "+17135550140".to_owned();
    let far = add(&desk, &form("Ana", "ana@cobalt.test"), "end_user", &[&number]).await;
    assert_eq!(far, Outcome::Refused(Refusal::LineNotYours { number }));
    let Outcome::Done(ana) = add(&desk, &form("Ana", "ana@cobalt.test"), "end_user", &["+15125550141"]).await else {
        panic!("added");
    };
    let seen = card(&desk, &ana).await;
    assert_eq!(seen.reached.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["+15125550141"]);
    assert!(seen.user.verdicts.resend.allows() && !seen.user.verdicts.delete.allows());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blocked_user_finds_nothing_after_the_answer() {
    let test = Fixture::new().await;
    account(&test, "fleet", "512", 1).await;
    let desk = test.desk(&manager(&test, "Maya", "fleet").await).await;
    let elena = end_user(&test, "Elena", "fleet-0").await;
    // A request that is under way has read its access already.
    let under_way = test.desk(&elena).await;
    assert_eq!(block(&desk, &elena.member).await, Outcome::Done(()));
    let late = under_way
        .by_itself::<MarketingChosen>(&User(elena.member.clone()), None, |by, facts| {
            rules::choose_marketing(by, facts, Wish { email: true, phone: true })
        })
        .await;
    assert!(!matches!(late, Ok(Outcome::Done(()))), "{late:?}");
    let entered = Desk::enter(test.house.clone(), elena.caller.clone(), &test.organization).await;
    assert!(matches!(entered, Err(DeskError::SignedOut)), "no other door: the session is over");
    test.renew(&elena).await;
    let entered = Desk::enter(test.house.clone(), elena.caller.clone(), &test.organization).await;
    assert!(matches!(entered, Err(DeskError::NotFound)), "signed in again, nothing of this organization is there");
    let open = desk.by_itself::<UserUnblocked>(&User(elena.member.clone()), None, rules::unblock_user).await;
    assert_eq!(open, Ok(Outcome::Done(())));
    test.desk(&elena).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_belongs_elsewhere_too_keeps_that_and_the_session() {
    let test = Fixture::new().await;
    let desk = test.desk(&test.member("Olivia", &[Role::BusinessOwner]).await).await;
    let elena = test.member("Elena", &[Role::EndUser]).await;
    let elsewhere = test.another("Rivera Dental").await;
    let text = "CREATE member:[$_.org, 'e'] SET org = $_.org, person = $_.person, first_name = 'E', last_name = 'Q', email = 'e@r.test',
        language = 'es', status = 'active', door = 'open', contact = false, user = true, name_key = 'e', rev = 1, created = 1, revision = 1;
        CREATE membership:[$_.org, $_.person] SET org = $_.org, person = $_.person, member = 'e'";
    let mut script = crate::desk::Script::new();
    script.add(text, json!({ "org": elsewhere, "person": elena.person }));
    test.house.commit(crate::desk::HouseDeed::Seeded, script).await.expect("a membership");
    assert_eq!(block(&desk, &elena.member).await, Outcome::Done(()));
    Desk::enter(test.house.clone(), elena.caller.clone(), &elsewhere).await.expect("the other organization is open");
    let here = Desk::enter(test.house.clone(), elena.caller.clone(), &test.organization).await;
    assert!(matches!(here, Err(DeskError::NotFound)));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_owners_who_block_each_other_leave_one() {
    for _ in 0..6 {
        let test = Fixture::on_disk().await;
        let (olivia, marcos) =
            (test.member("Olivia", &[Role::BusinessOwner]).await, test.member("Marcos", &[Role::BusinessOwner]).await);
        let (one, other) = (test.desk(&olivia).await, test.desk(&marcos).await);
        let (a, b) = (User(marcos.member.clone()), User(olivia.member.clone()));
        let (first, second) = tokio::join!(
            one.by_itself::<UserBlocked>(&a, None, rules::block_user),
            other.by_itself::<UserDeleted>(&b, None, rules::delete_user)
        );
        let done = [first == Ok(Outcome::Done(())), second == Ok(Outcome::Done(()))];
        assert_eq!(done.into_iter().filter(|done| *done).count(), 1, "{first:?} {second:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_user_is_gone_and_comes_back() {
    let test = Fixture::new().await;
    account(&test, "fleet", "512", 1).await;
    let desk = test.desk(&test.member("Olivia", &[Role::BusinessOwner]).await).await;
    let elena = end_user(&test, "Elena", "fleet-0").await;
    assert_eq!(delete(&desk, &elena.member).await, Outcome::Done(()));
    assert_eq!((count(&test, "assigned").await, count(&test, "user_at").await), (0, 0));
    test.renew(&elena).await;
    let entered = Desk::enter(test.house.clone(), elena.caller.clone(), &test.organization).await;
    assert!(matches!(entered, Err(DeskError::NotFound)));
    let seen = card(&desk, &elena.member).await;
    assert_eq!((seen.user.status, seen.history.rows[0].about.as_str()), (Status::Deleted, "Elena Test"));
    assert!(matches!(&seen.user.verdicts.edit, Verdict::Denied(denial) if denial.why == Why::Gone));
    let taken = add(&desk, &form("Other", &elena.email), "end_user", &[]).await;
    assert!(matches!(taken, Outcome::Refused(Refusal::AlreadyHere { .. })), "{taken:?}");
    let target = User(elena.member.clone());
    let back = desk.by_itself::<UserRestored>(&target, None, rules::restore_user).await;
    assert_eq!(back, Ok(Outcome::Done(())));
    test.desk(&elena).await;
    assert_eq!(roles(&card(&desk, &elena.member).await), ["end_user"]);
    assert_eq!(delete(&desk, &elena.member).await, Outcome::Done(()));
    test.house.options.clock.turn(Span::days(31));
    test.renew(&test.member("Paula", &[Role::BusinessOwner]).await).await;
    let paula = test.member("Paola", &[Role::BusinessOwner]).await;
    let desk = test.desk(&paula).await;
    let back = desk.by_itself::<UserRestored>(&target, None, rules::restore_user).await;
    assert_eq!(back, Ok(Outcome::Refused(Refusal::TooLate)));
    let anew = add(&desk, &form("Elena", &elena.email), "end_user", &[]).await;
    assert!(matches!(anew, Outcome::Done(_)), "{anew:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_takes_the_place_of_another_with_its_accounts() {
    let test = Fixture::new().await;
    account(&test, "fleet", "512", 1).await;
    let desk = test.desk(&test.member("Olivia", &[Role::BusinessOwner]).await).await;
    let maya = manager(&test, "Maya", "fleet").await;
    let change = give(&desk, &maya.member, Some("maintenance_manager"), "order_manager", None).await;
    assert_eq!(change, Outcome::Done(()));
    let seen = card(&desk, &maya.member).await;
    assert_eq!((roles(&seen), seen.reached.len()), (vec!["order_manager"], 1));
    assert_eq!(row(&test, &maya.member).await["hub_role"], "order_manager");
    assert_eq!((count(&test, "assigned").await, count(&test, "user_at").await), (1, 1));
    let other = give(&desk, &maya.member, Some("order_manager"), "end_user", None).await;
    assert_eq!(other, Outcome::Done(()));
    assert_eq!((count(&test, "assigned").await, count(&test, "user_at").await), (0, 0), "accounts are no lines");
    let told = card(&desk, &maya.member).await.history.rows.remove(0);
    let change = told.changes.iter().find(|change| change.field == "role").expect("a role");
    assert_eq!((change.before.as_deref(), change.after.as_deref()), (Some("order_manager"), Some("end_user")));
}

#[tokio::test(flavor = "multi_thread")]
async fn several_roles_are_held_and_end_one_by_one() {
    let test = Fixture::new().await;
    let desk = test.desk(&test.member("Olivia", &[Role::BusinessOwner]).await).await;
    let nora = test.member("Nora", &[Role::Customer]).await;
    let until = desk.now() + Span::days(2);
    assert_eq!(give(&desk, &nora.member, None, "end_user", Some(until)).await, Outcome::Done(()));
    assert_eq!(give(&desk, &nora.member, None, "billing_manager", None).await, Outcome::Done(()));
    let now = row(&test, &nora.member).await;
    assert_eq!((&now["user"], &now["hub_role"]), (&json!(true), &json!("billing_manager")));
    assert_eq!(roles(&card(&desk, &nora.member).await), ["billing_manager", "end_user"]);
    assert_eq!(remove(&desk, &nora.member, "billing_manager").await, Outcome::Done(()));
    assert_eq!(row(&test, &nora.member).await["hub_role"], "end_user");
    assert_eq!(remove(&desk, &nora.member, "end_user").await, Outcome::Done(()));
    let now = row(&test, &nora.member).await;
    assert_eq!((&now["user"], &now["contact"]), (&json!(false), &json!(true)), "a contact goes on as one");
    assert_eq!(remove(&desk, &nora.member, "end_user").await, Outcome::Refused(Refusal::NotHeld));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_ends_by_itself_on_its_day() {
    let test = Fixture::new().await;
    let desk = test.desk(&test.member("Olivia", &[Role::BusinessOwner]).await).await;
    let dana = test.member("Dana", &[Role::EndUser]).await;
    let until = desk.now() + Span::hours(2);
    assert_eq!(give(&desk, &dana.member, None, "billing_manager", Some(until)).await, Outcome::Done(()));
    assert_eq!(test.desk(&dana).await.actor.bearer.holdings.len(), 2);
    test.house.options.clock.turn(Span::hours(3));
    assert_eq!(test.desk(&dana).await.actor.bearer.holdings.len(), 1);
    assert_eq!(give(&desk, &dana.member, None, "billing_manager", None).await, Outcome::Done(()), "given again");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_changes_their_own_role_and_a_manager_nobody_s() {
    let test = Fixture::new().await;
    account(&test, "fleet", "512", 1).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    test.member("Marcos", &[Role::BusinessOwner]).await;
    let desk = test.desk(&olivia).await;
    let own = give(&desk, &olivia.member, Some("business_owner"), "end_user", None).await;
    assert!(matches!(own, Outcome::NotAllowed(denial) if denial.why == Why::Yourself));
    let maya = test.desk(&manager(&test, "Maya", "fleet").await).await;
    let elena = end_user(&test, "Elena", "fleet-0").await;
    let raised = give(&maya, &elena.member, Some("end_user"), "business_owner", None).await;
    let Outcome::NotAllowed(denial) = raised else { panic!("{raised:?}") };
    assert_eq!((denial.why, denial.permission), (Why::NoRole, Permission::EditUserRoles));
    assert!(denial.helpers.iter().any(|helper| helper.name == "Olivia Test"));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_name_is_found_where_they_are_listed() {
    let test = Fixture::new().await;
    account(&test, "fleet", "512", 1).await;
    let maya = test.desk(&manager(&test, "Maya", "fleet").await).await;
    let elena = end_user(&test, "Elena", "fleet-0").await;
    let details = form("Zulema", "z@cobalt.test").parse().expect("details");
    let decide = |by: &_, facts: &_| rules::edit_user(by, facts, details.clone());
    let saved = maya.by_itself::<UserEdited>(&User(elena.member.clone()), Some(1), decide).await.expect("no fault");
    assert_eq!(saved.map(|saved| saved.revision), Outcome::Done(2));
    let asked = "SELECT VALUE name_key FROM user_at WHERE member = $id";
    let keys: Vec<String> = test.house.db().rows(asked, json!({ "id": elena.member })).await.expect("keys");
    assert!(keys[0].starts_with("zulema nueva"), "{keys:?}");
    let details = form("Zoila", "z@cobalt.test").parse().expect("details");
    let decide = |by: &_, facts: &_| rules::edit_user(by, facts, details.clone());
    let stale = maya.by_itself::<UserEdited>(&User(elena.member), Some(1), decide).await.expect("no fault");
    assert_eq!(stale, Outcome::Stale);
}

#[tokio::test(flavor = "multi_thread")]
async fn consent_is_kept_with_when_and_by_whom() {
    let test = Fixture::new().await;
    let desk = test.desk(&test.member("Olivia", &[Role::BusinessOwner]).await).await;
    let elena = test.member("Elena", &[Role::EndUser]).await;
    for wish in [Wish { email: true, phone: true }, Wish { email: false, phone: true }] {
        let decide = |by: &_, facts: &_| rules::choose_marketing(by, facts, wish);
        let done = desk.by_itself::<MarketingChosen>(&User(elena.member.clone()), None, decide).await;
        assert_eq!(done, Ok(Outcome::Done(())));
    }
    let seen = card(&desk, &elena.member).await.marketing;
    let email = seen.email.expect("chosen");
    assert_eq!((email.given, email.by.as_str(), seen.phone.map(|one| one.given)), (false, "Olivia Test", Some(true)));
}
