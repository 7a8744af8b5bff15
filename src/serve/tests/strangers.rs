//! Every door of the house, tried by nobody, by a stranger and by each kind of member.
//!
//! A server function that is not in the list (`doors.rs`) fails the test: whoever adds one says there who may call it.

mod doors;
mod on_one;
mod places;

use std::collections::BTreeSet;

use self::{
    doors::{
        DOORS,
        Who::{Anybody, Holder, Member, Operator, Staff},
    },
    on_one::ON_A_MEMBER,
    places::everything,
};
use super::Door;
use crate::{access::Role, ids::OrganizationId};
pub(super) use places::places;

#[test]
fn every_server_function_is_in_the_list() {
    let there: BTreeSet<&str> =
        leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path.trim_start_matches("/api/enlace/")).collect();
    let listed: BTreeSet<&str> = DOORS.iter().map(|(path, _)| *path).collect();
    assert_eq!(there, listed);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gets_in_without_signing_in() {
    let door = Door::new().await;
    let cathy = door.fixture.member("Cathy", &[Role::Customer]).await;
    let form = everything(&door.fixture.organization, &cathy.member);
    for (path, who) in DOORS {
        let answer = door.call(path, None, &form).await;
        let let_in = !answer.text.contains("SignedOut");
        assert_eq!(let_in, matches!(who, Anybody), "{path}: {}", answer.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_finds_nothing_of_another_organization() {
    let door = Door::new().await;
    let cathy = door.fixture.member("Cathy", &[Role::Customer]).await;
    let elsewhere = door.fixture.another("Rivera Dental").await;
    places(&door).await;
    let rosa = door.fixture.member_of(&elsewhere, "Rosa", &[Role::BusinessOwner, Role::CaseManager]).await;
    for organization in
        [&door.fixture.organization, &OrganizationId::new("nonsense"), &OrganizationId::new("']; DELETE member;")]
    {
        let strange = everything(organization, &cathy.member);
        for (path, _) in DOORS.iter().filter(|(_, who)| matches!(who, Operator | Staff | Member | Holder(_))) {
            let answer = door.call(path, Some(&rosa), &strange).await;
            assert!(answer.text.contains("NotFound"), "{path}: {}", answer.text);
        }
    }
    // The organization is theirs, the member is not.
    let own = everything(&elsewhere, &cathy.member);
    let on_one =
        |path: &str| path.contains("/maintenance/") || ON_A_MEMBER.contains(&path.rsplit('/').next().unwrap_or(path));
    for (path, _) in DOORS.iter().filter(|(path, _)| on_one(path)) {
        let answer = door.call(path, Some(&rosa), &own).await;
        assert!(answer.text.contains("NotFound"), "{path}: {}", answer.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_lacks_the_permission_is_told_which() {
    let door = Door::new().await;
    let _nora = door.fixture.member("Nora", &[Role::CaseManager]).await;
    let _olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    places(&door).await;
    let cathy = door.fixture.member("Cathy", &[Role::Customer]).await;
    let form = everything(&door.fixture.organization, &cathy.member);
    for role in Role::ALL {
        let somebody = door.fixture.member(&format!("Some{}", role.key().replace('_', "")), &[role]).await;
        for (path, who) in DOORS {
            let Holder(permission) = who else { continue };
            if role.permissions().contains(*permission) {
                continue;
            }
            let answer = door.call(path, Some(&somebody), &form).await;
            let named = answer.text.contains(&format!("\"permission\":\"{}\"", permission.key()));
            assert!(named && answer.text.contains("NoRole"), "{path} as {}: {}", role.key(), answer.text);
            let helps = ["Nora Test", "Olivia Test"].iter().any(|name| answer.text.contains(name));
            assert!(helps, "{path} names who could help: {}", answer.text);
        }
    }
}
