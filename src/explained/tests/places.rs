//! Everybody who may, in a database, is whom single checks find, for every permission, place and reader.

use serde_json::json;

use super::{Story, account, everybody, person};
use crate::{
    access::{Permission, Role},
    desk::{Desk, Found, Script, Target},
    explained::{
        model::{Through, Ways},
        rules::sees,
        store::At,
    },
    ids::{AccountId, LineId, MemberId},
    people::model::User,
    time::{Moment, Span},
};

fn places() -> [At; 6] {
    let line = |id: &str| At::Line(LineId::new(id));
    let on = |id: &str| At::Account(AccountId::new(id));
    [At::Organization, on("fleet"), on("offices"), line("fleet-0"), line("offices-0"), line("offices-1")]
}

/// Whom single checks find, and of them whom the reader sees.
async fn singly(story: &Story, desk: &Desk, permission: Permission, at: &At) -> (Vec<MemberId>, usize) {
    let (db, organization, now) = (desk.db(), &desk.organization, desk.now());
    let on = at.find(db, organization, now).await.expect("no fault").expect("there");
    let (mut seen, mut all) = (Vec::new(), 0);
    for member in story.members().await {
        let found = User(member.clone()).find(db, organization, now).await.expect("no fault").expect("there");
        let Found::Member(bearer) = found else { panic!("a member") };
        if crate::access::decide(&bearer, permission, &on.subject()).may() {
            all += 1;
            if sees(&desk.actor.bearer, &bearer) {
                seen.push(member);
            }
        }
    }
    seen.sort();
    (seen, all)
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_who_can_is_who_singly_can() {
    let story = Story::told().await;
    for reader in [&story.olivia, &story.maya] {
        let desk = story.desk(reader).await;
        for at in places() {
            for permission in Permission::ALL {
                let pages = everybody(&desk, permission, &at).await;
                let mut listed: Vec<MemberId> =
                    pages.iter().flat_map(|page| page.page.iter().map(|who| who.id.clone())).collect();
                listed.sort();
                let (seen, all) = singly(&story, &desk, permission, &at).await;
                assert_eq!(listed, seen, "{permission:?} {at:?}");
                let Ways::All { seen: shown, unseen } = pages[0].ways else { panic!("all were looked at") };
                assert_eq!((shown, shown + unseen), (seen.len(), all), "{permission:?} {at:?}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_is_reached_through_its_account_its_cost_centre_or_itself() {
    let story = Story::told().await;
    let desk = story.desk(&story.olivia).await;
    let pages = everybody(&desk, Permission::ViewAccounts, &At::Line(LineId::new("fleet-0"))).await;
    let through = |who: &MemberId| {
        let found = pages[0].page.iter().find(|one| one.id == *who).map(|one| one.through.clone());
        found.unwrap_or_else(|| panic!("{who} may"))
    };
    assert_eq!(through(&story.olivia.member), Through::Everything);
    assert!(matches!(through(&story.maya.member), Through::Account(on) if on.name == "fleet"));
    assert_eq!(through(&story.kwame.member), Through::CostCentre("4100".to_owned()));
    assert_eq!(through(&story.elena.member), Through::Line(LineId::new("fleet-0")));
    assert!(pages[0].page.is_sorted_by(|one, other| one.name.to_lowercase() <= other.name.to_lowercase()));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_ends_says_when_and_what_has_ended_is_gone() {
    let story = Story::told().await;
    let now = story.test.house.now();
    let (soon, later) = (now + Span::days(3), now + Span::days(9));
    story.assign(&story.maya, Role::MaintenanceManager, account("offices"), Some("offices"), Some(soon)).await;
    let mut script = Script::new();
    script.add(
        "UPDATE holds:[$_.org, $_.member, 'maintenance_manager'] SET until = $_.until",
        json!({ "org": story.test.organization, "member": story.maya.member, "until": later }),
    );
    story.commit(script).await;
    let desk = story.desk(&story.olivia).await;
    let ends = async |at: &str| {
        let pages = everybody(&desk, Permission::ViewAccounts, &At::Account(AccountId::new(at))).await;
        let found = pages[0].page.iter().find(|who| who.id == story.maya.member).cloned();
        found.map(|who| who.until.map(|until| Moment(until.at.0 + 1)))
    };
    // The assignment ends first, where it has an end.
    assert_eq!(ends("offices").await, Some(Some(soon)));
    assert_eq!(ends("fleet").await, Some(Some(later)));
    let shown = person(&desk, &story.maya.member).await;
    assert_eq!(
        shown.held[0].until.map(|until| until.at),
        Some(Moment(later.0 - 1)),
        "its last day, which the next midnight is not"
    );
    story.test.house.options.clock.turn(Span::days(4));
    assert_eq!(ends("offices").await, None);
    assert_eq!(ends("fleet").await, Some(Some(later)));
    story.test.house.options.clock.turn(Span::days(6));
    assert_eq!(ends("fleet").await, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_organization_makes_of_its_end_users_counts() {
    let story = Story::told().await;
    let mut script = Script::new();
    script.add(
        "CREATE role:[$_.org, 'end_user'] SET portal = 'account_hub', org = $_.org, kind = 'end_user', state = 'active',
            permissions = ['edit_marketing']",
        json!({ "org": story.test.organization }),
    );
    story.commit(script).await;
    let desk = story.desk(&story.olivia).await;
    for permission in [Permission::EditMarketing, Permission::ViewAccounts] {
        for at in [At::Organization, At::Line(LineId::new("fleet-0"))] {
            let pages = everybody(&desk, permission, &at).await;
            let mut listed: Vec<MemberId> = pages[0].page.iter().map(|who| who.id.clone()).collect();
            listed.sort();
            assert_eq!(listed, singly(&story, &desk, permission, &at).await.0, "{permission:?} {at:?}");
            assert_eq!(listed.contains(&story.elena.member), permission == Permission::EditMarketing);
        }
    }
}
