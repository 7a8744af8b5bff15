//! The list: every page in order is the whole list, and it shows exactly whom a single look shows.

use serde_json::json;

use super::{account, add, card, end_user, findable, form, manager};
use crate::{
    access::{Permission, Role, Status},
    desk::{Desk, HouseDeed, Script, fixture::Fixture},
    fault::Outcome,
    ids::{AccountId, MemberId, OrganizationId, RoleId},
    people::{
        model::{ContactForm, Sort, User},
        users::{
            model::{Listed, UserQuery},
            rules::{self, UserBlocked, UserDeleted},
            sheet, store,
        },
    },
    time::Span,
    words::Language,
};

/// All pages of a query, one after the other.
async fn all(desk: &Desk, query: &UserQuery) -> Vec<Listed> {
    let permit = desk.may_look(Permission::ViewUsers, &desk.organization).await.expect("no fault").expect("allowed");
    let (mut query, mut rows) = (query.clone(), Vec::new());
    loop {
        let list = store::users(desk, &permit, &query).await.expect("a page");
        assert!(list.page.rows.len() <= 25);
        rows.extend(list.page.rows);
        match list.page.next {
            Some(after) => query.after = Some(after),
            None => return rows,
        }
    }
}

fn ids(rows: &[Listed]) -> Vec<MemberId> {
    let mut ids: Vec<MemberId> = rows.iter().map(|user| user.id.clone()).collect();
    ids.sort();
    ids
}

/// Everybody whom the policy lets this reader see as a user who was not deleted.
async fn seen_one_by_one(test: &Fixture, desk: &Desk) -> Vec<MemberId> {
    let asked = "SELECT VALUE record::id(id)[1] FROM member WHERE user = true AND status != 'deleted'";
    let everybody: Vec<String> = test.house.db().rows(asked, json!({})).await.expect("members");
    let mut single = Vec::new();
    for id in everybody.into_iter().map(MemberId::new) {
        if let Ok(Ok(_)) = desk.may_look(Permission::ViewUsers, &User(id.clone())).await {
            single.push(id);
        }
    }
    single.sort();
    single
}

/// Olivia, and forty end users on two accounts, some of a moment.
async fn forty(test: Fixture) -> (Fixture, Desk) {
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    account(&test, "fleet", "512", 30).await;
    account(&test, "offices", "713", 10).await;
    for nth in 0..40 {
        if nth % 7 == 0 {
            test.house.options.clock.turn(Span::seconds(1));
        }
        let line = if nth < 30 { format!("fleet-{nth}") } else { format!("offices-{}", nth - 30) };
        end_user(&test, &format!("Ana{:02}", (nth * 7) % 40), &line).await;
    }
    let desk = test.desk(&olivia).await;
    (test, desk)
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_the_whole_list_in_order() {
    let (test, desk) = forty(Fixture::on_disk().await).await;
    test.member("Nora", &[Role::CaseManager]).await;
    let single = seen_one_by_one(&test, &desk).await;
    assert_eq!(single.len(), 41, "a contact without a role of Account Hub is no user");
    for sort in Sort::ALL {
        let rows = all(&desk, &UserQuery { sort, ..UserQuery::default() }).await;
        assert_eq!(ids(&rows), single, "{sort:?}: each once");
        if sort == Sort::Name {
            assert!(rows.iter().map(|row| row.details.name().to_lowercase()).is_sorted());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_shows_whom_a_single_look_shows() {
    let (test, owner) = forty(Fixture::on_disk().await).await;
    let maya = manager(&test, "Maya", "fleet").await;
    let omar = manager(&test, "Omar", "offices").await;
    let free = test.member("Free", &[Role::MaintenanceManager]).await;
    let elsewhere: OrganizationId = test.another("Rivera Dental").await;
    test.member_of(&elsewhere, "Rosa", &[Role::BusinessOwner]).await;
    // One end user is on both accounts, one is blocked.
    let both = ids(&all(&owner, &UserQuery { q: "Ana00".to_owned(), ..UserQuery::default() }).await);
    super::assign(
        &test,
        &both[0],
        Role::EndUser,
        crate::access::Place::Line(crate::ids::LineId::new("offices-1")),
        "offices",
    )
    .await;
    let ana = ids(&all(&owner, &UserQuery { q: "ana07".to_owned(), ..UserQuery::default() }).await);
    let done = owner.by_itself::<UserBlocked>(&User(ana[0].clone()), None, rules::block_user).await;
    assert_eq!(done, Ok(Outcome::Done(())));
    let mut counts = Vec::new();
    for who in [&maya, &omar, &free] {
        let desk = test.desk(who).await;
        let listed = ids(&all(&desk, &UserQuery::default()).await);
        assert_eq!(listed, seen_one_by_one(&test, &desk).await, "{}", who.email);
        counts.push(listed.len());
    }
    assert_eq!(counts, [31, 12, 1], "their accounts and themselves");
    assert_eq!(ids(&all(&owner, &UserQuery::default()).await), seen_one_by_one(&test, &owner).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_and_search_find_what_one_by_one_would() {
    let (test, owner) = forty(Fixture::new().await).await;
    let maya = test.desk(&manager(&test, "Maya", "fleet").await).await;
    let Outcome::Done(invited) = add(&owner, &form("Ana99", "new@cobalt.test"), "end_user", &["+15125550140"]).await
    else {
        panic!("added");
    };
    for desk in [&owner, &maya] {
        let everybody = all(desk, &UserQuery::default()).await;
        for role in [None, Some("end_user"), Some("maintenance_manager")] {
            for status in [None, Some(Status::Invited), Some(Status::Active), Some(Status::Deleted)] {
                for (q, account, language) in [
                    ("", None, None),
                    ("", None, Some(Language::En)),
                    ("", None, Some(Language::Es)),
                    ("", Some("offices"), Some(Language::Es)),
                    ("", Some("offices"), None),
                    ("ana0", None, None),
                    ("ana", None, Some(Language::Es)),
                    ("ANA1", Some("fleet"), Some(Language::En)),
                ] {
                    let query = UserQuery {
                        q: q.to_owned(),
                        role: role.map(RoleId::new),
                        status,
                        account: account.map(AccountId::new),
                        language,
                        ..UserQuery::default()
                    };
                    let found = ids(&all(desk, &query).await);
                    let mut expected = Vec::new();
                    for user in everybody.iter().filter(|user| {
                        role.is_none_or(|role| user.roles.first().is_some_and(|held| held.key() == role))
                            && status.is_none_or(|status| user.status == status)
                            && language.is_none_or(|language| user.details.language == language)
                            && user.details.name().to_lowercase().contains(&q.to_lowercase())
                    }) {
                        let on = card(desk, &user.id).await.reached;
                        let is_on = |account: &str| on.iter().any(|one| on_account(&one.place, account));
                        if account.is_none_or(is_on) {
                            expected.push(user.id.clone());
                        }
                    }
                    expected.sort();
                    assert_eq!(found, expected, "{query:?}");
                }
            }
        }
    }
    assert!(ids(&all(&maya, &UserQuery::default()).await).contains(&invited), "on her account from the beginning");
}

fn on_account(place: &crate::access::Place, account: &str) -> bool {
    match place {
        crate::access::Place::Account(id) => id.as_str() == account,
        crate::access::Place::Line(id) => id.as_str().starts_with(account),
        crate::access::Place::CostCentre(_) => false,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_deleted_is_listed_where_they_are_asked_for() {
    let (_test, desk) = forty(Fixture::new().await).await;
    let gone = all(&desk, &UserQuery { q: "ana07".to_owned(), ..UserQuery::default() }).await.remove(0);
    let done = desk.by_itself::<UserDeleted>(&User(gone.id.clone()), None, rules::delete_user).await;
    assert_eq!(done, Ok(Outcome::Done(())));
    assert!(!ids(&all(&desk, &UserQuery::default()).await).contains(&gone.id));
    let deleted = UserQuery { status: Some(Status::Deleted), ..UserQuery::default() };
    let rows = all(&desk, &deleted).await;
    assert_eq!(ids(&rows), [gone.id]);
    assert!(rows[0].verdicts.restore.allows() && !rows[0].verdicts.edit.allows());
}

/// What the policy says of a row is what it says of the one.
#[tokio::test(flavor = "multi_thread")]
async fn a_row_has_the_verdicts_of_its_page() {
    let (test, owner) = forty(Fixture::new().await).await;
    let maya = test.desk(&manager(&test, "Maya", "fleet").await).await;
    for desk in [&owner, &maya] {
        for row in all(desk, &UserQuery::default()).await.into_iter().take(6) {
            let page = card(desk, &row.id).await.user;
            let (a, b) = (&row.verdicts, &page.verdicts);
            let of = |v: &crate::people::users::model::Verdicts| {
                [&v.role, &v.assign, &v.edit, &v.block, &v.unblock, &v.resend, &v.delete, &v.remove]
                    .map(crate::people::model::Verdict::allows)
            };
            assert_eq!(of(a), of(b), "{}", row.details.name());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_has_whom_the_list_has_and_no_formula() {
    let (_test, desk) = forty(Fixture::new().await).await;
    let evil = ContactForm { first_name: "=HYPERLINK(\"x\")".to_owned(), ..form("x", "evil@cobalt.test") };
    assert!(matches!(add(&desk, &evil, "end_user", &[]).await, Outcome::Done(_)));
    let text = sheet::sheet(&desk, &UserQuery::default(), Language::Es).await.expect("no fault").expect("allowed");
    assert_eq!(text.lines().count(), 43, "the head, Olivia, forty, and one more");
    assert!(text.starts_with("\u{feff}\"Nombre\",\"Apellido\","), "{text}");
    assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "neutral, with its quotes doubled");
    for formula in ["=1", "+1", "-1", "@x", " =1", "\t=1"] {
        assert!(sheet::neutral(formula).starts_with('\''), "{formula:?}");
    }
    assert_eq!(sheet::neutral("Ana"), "Ana");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_has_the_columns_that_were_chosen() {
    let (_test, desk) = forty(Fixture::new().await).await;
    assert!(matches!(add(&desk, &form("Inés", "ines@cobalt.test"), "end_user", &[]).await, Outcome::Done(_)));
    let pairs = [("language", "es"), ("columns", "name.language"), ("show-role", "on"), ("show-king", "on")];
    let query =
        UserQuery::read(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()));
    let text = sheet::sheet(&desk, &query, Language::En).await.expect("no fault").expect("allowed");
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    let head = "\"First name\",\"Last name\",\"Email\",\"Language\",\"Role\"";
    assert_eq!(lines, [head, "\"Inés\",\"Nueva\",\"ines@cobalt.test\",\"Español\",\"End User\""]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_listed_by_a_role_that_has_ended() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let bruno = test.member("Bruno", &[Role::BillingManager]).await;
    findable(&test, "Bruno", &bruno).await;
    let mut script = Script::new();
    script.add(
        "UPDATE holds:[$_.org, $_.member, 'billing_manager'] SET until = $_.until",
        json!({ "org": test.organization, "member": bruno.member, "until": test.house.now() + Span::hours(1) }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("an end");
    for (hours, listed) in [(0, 1), (2, 0)] {
        test.house.options.clock.turn(Span::hours(hours));
        let desk = test.desk(&olivia).await;
        for (sort, q) in [(Sort::Name, ""), (Sort::Newest, ""), (Sort::Name, "bruno")] {
            let role = Some(RoleId::new("billing_manager"));
            let query = UserQuery { role, sort, q: q.to_owned(), ..UserQuery::default() };
            assert_eq!(all(&desk, &query).await.len(), listed, "{sort:?} {q} after {hours} hours");
        }
    }
}
