//! A reader sees the members and places that the policy shows them, and nothing of another organization.

use super::{Story, people, person};
use crate::{
    access::{Decision, Permission, Role, Why},
    accounts::{model::Account, store::put_account},
    desk::{HouseDeed, Script},
    explained::{
        model::{Far, Found, Question, What},
        store::{self, At},
    },
    fault::Fault,
    ids::{AccountId, LineId, MemberId},
    people::model::User,
};

fn names(far: &Far) -> (Vec<String>, bool) {
    let Far::Assigned { spots, elsewhere } = far else { panic!("{far:?}") };
    let name = |what: &What| match what {
        What::Account { name, .. } => name.clone(),
        What::CostCentre(code) => code.clone(),
        What::Lines { name, count, .. } => format!("{count} of {name}"),
    };
    (spots.iter().map(|spot| name(&spot.what)).collect(), *elsewhere)
}

#[tokio::test(flavor = "multi_thread")]
async fn places_that_the_reader_does_not_see_are_not_named() {
    let story = Story::told().await;
    let end_user = |shown: &crate::explained::model::PersonAccess| {
        let held = shown.held.iter().find(|held| held.role == Role::EndUser.into()).expect("an end user");
        names(&held.far)
    };
    let desk = story.desk(&story.olivia).await;
    let shown = person(&desk, &story.elena.member).await;
    assert_eq!(end_user(&shown), (vec!["1 of fleet".to_owned(), "1 of offices".to_owned()], false));
    let desk = story.desk(&story.maya).await;
    let shown = person(&desk, &story.elena.member).await;
    assert_eq!(end_user(&shown), (vec!["1 of fleet".to_owned()], true));
    let offered = store::accounts(&desk, Some(&AccountId::new("offices"))).await.expect("accounts").expect("few");
    assert_eq!(offered.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["fleet"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_about_somebody_says_what_they_may_and_who_could_help() {
    let story = Story::told().await;
    let desk = story.desk(&story.olivia).await;
    let shown = person(&desk, &story.maya.member).await;
    for verdict in &shown.verdicts {
        let expected = Role::MaintenanceManager.permissions().contains(verdict.permission);
        assert_eq!(verdict.decision.allows(), expected, "{:?}", verdict.permission);
        if let Decision::Denied(denial) = &verdict.decision {
            assert_eq!(denial.why, Why::NoRole);
            assert!(denial.helpers.iter().any(|helper| helper.member == story.olivia.member));
        }
    }
    assert_eq!(names(&shown.held[0].far), (vec!["fleet".to_owned()], false));
    let shown = person(&desk, &story.olivia.member).await;
    assert!(shown.you && shown.held[0].far == Far::Everything);
    assert!(shown.verdicts.iter().all(|verdict| verdict.decision.allows()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_people_to_choose_from_are_those_who_are_seen() {
    let story = Story::told().await;
    let mut listed: Vec<MemberId> =
        people(&story.desk(&story.olivia).await, "").await.into_iter().map(|one| one.id).collect();
    listed.sort();
    // A contact without a role of Account Hub is found by name, not listed.
    let mut users = [&story.olivia, &story.maya, &story.elena, &story.kwame];
    users.sort_by(|one, other| one.member.cmp(&other.member));
    assert_eq!(listed, users.iter().map(|one| one.member.clone()).collect::<Vec<_>>());
    let desk = story.desk(&story.maya).await;
    let listed: Vec<String> = people(&desk, "").await.into_iter().map(|one| one.name).collect();
    assert_eq!(listed, ["Elena Test", "Maya Test"]);
    assert!(people(&desk, "???").await.is_empty());
    let denied = desk.may_look(Permission::ViewUsers, &User(story.nora.member.clone())).await.expect("no fault");
    assert!(denied.is_err_and(|denial| denial.why == Why::OutOfReach));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_is_found_by_its_number_by_who_sees_it() {
    let story = Story::told().await;
    let asked = |number: &str| Question { number: number.to_owned(), ..Question::default() };
    let (olivia, maya) = (story.desk(&story.olivia).await, story.desk(&story.maya).await);
    let (fleet, offices) = (At::Line(LineId::new("fleet-1")), At::Line(LineId::new("offices-1")));
    for number in ["(512) 555-0101", "5125550101", "+1 512 555 0101"] {
        assert_eq!(store::asked_about(&olivia, &asked(number)).await.expect("no fault").as_ref(), Ok(&fleet));
        assert_eq!(store::asked_about(&maya, &asked(number)).await.expect("no fault").as_ref(), Ok(&fleet));
    }
    assert_eq!(store::asked_about(&olivia, &asked("5125550201")).await.expect("no fault"), Ok(offices));
    assert_eq!(store::asked_about(&maya, &asked("5125550201")).await.expect("no fault"), Err(Found::NoSuchLine));
    for nonsense in ["555", "truck", "5125550999", "'; DELETE line"] {
        assert_eq!(store::asked_about(&olivia, &asked(nonsense)).await.expect("no fault"), Err(Found::NoSuchLine));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_among_many_is_found_by_its_number_by_who_sees_it() {
    let story = Story::told().await;
    let mut script = Script::new();
    for nth in 0..60 {
        let (id, number) = (AccountId::new(format!("many-{nth}")), format!("970-{nth}"));
        let new = Account { id, name: "Many".to_owned(), number, lines: 0 };
        put_account(&mut script, &story.test.organization, &new, story.test.house.now());
    }
    story.test.house.commit(HouseDeed::Seeded, script).await.expect("accounts");
    let asked = |number: &str| Question { account_number: number.to_owned(), ..Question::default() };
    let (olivia, maya) = (story.desk(&story.olivia).await, story.desk(&story.maya).await);
    assert!(store::accounts(&olivia, None).await.expect("no fault").is_none(), "too many to choose from");
    assert_eq!(store::accounts(&maya, None).await.expect("no fault").map(|few| few.len()), Some(1));
    let many = At::Account(AccountId::new("many-7"));
    assert_eq!(store::asked_about(&olivia, &asked(" 970-7 ")).await.expect("no fault"), Ok(many));
    assert_eq!(store::asked_about(&maya, &asked("970-7")).await.expect("no fault"), Err(Found::NoSuchAccount));
    assert_eq!(store::asked_about(&olivia, &asked("970-70")).await.expect("no fault"), Err(Found::NoSuchAccount));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_another_organization_is_there() {
    let story = Story::told().await;
    let elsewhere = story.test.another("Rivera Dental").await;
    let rosa = story.test.member_of(&elsewhere, "Rosa", &[Role::BusinessOwner]).await;
    let desk =
        crate::desk::Desk::enter(story.test.house.clone(), rosa.caller.clone(), &elsewhere).await.expect("a desk");
    for at in [At::Account(AccountId::new("fleet")), At::Line(LineId::new("fleet-0"))] {
        assert!(matches!(desk.may_look(Permission::ViewAccounts, &at).await, Err(Fault::NotFound)));
        assert!(store::place(&desk, &at).await.is_err());
    }
    let found = desk.may_look(Permission::ViewUsers, &User(story.elena.member.clone())).await;
    assert!(matches!(found, Err(Fault::NotFound)));
    let pages = super::everybody(&desk, Permission::ViewAccounts, &At::Organization).await;
    assert_eq!(pages[0].page.iter().map(|who| &who.id).collect::<Vec<_>>(), [&rosa.member]);
    assert!(
        store::accounts(&desk, Some(&AccountId::new("fleet"))).await.expect("accounts").is_some_and(|of| of.is_empty())
    );
}
