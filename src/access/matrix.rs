//! The matrix: who may do what, made by running the policy over every role, permission, target and status, and kept as
//! one golden file that anybody can read in a diff (`matrix.snap`; `ENLACE_MATRIX=write cargo test matrix` writes it).

use std::fmt::Write as _;

use super::{Bearer, Decision, Door, Permission, Role, Status, Subject, Why, can_grant, decide};
use crate::ids::MemberId;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/access/matrix.snap");

fn member(name: &str, roles: &[Role], status: Status, door: Door) -> Bearer {
    Bearer { member: MemberId::new(name), status, door, roles: roles.to_vec() }
}

fn active(name: &str, roles: &[Role]) -> Bearer {
    member(name, roles, Status::Active, Door::Open)
}

const fn sign(decision: &Decision) -> &'static str {
    match decision {
        Decision::Allowed(_) => "yes",
        Decision::Denied(denial) => match denial.why {
            Why::NoRole => "-",
            Why::NotActive(_) => "inactive",
            Why::LoginDisabled => "disabled",
            Why::Yourself => "oneself",
            Why::AboveYou(_) => "above",
            Why::Gone => "gone",
        },
    }
}

fn table(title: &str, corner: &str, rows: &[(&str, Box<dyn Fn(&Bearer) -> &'static str>)]) -> String {
    let mut text = format!("{title}\n{corner:<22}");
    let _ = Role::ALL.iter().try_for_each(|role| write!(text, "{:>20}", role.key()));
    for (name, cell) in rows {
        let _ = write!(text, "\n{name:<22}");
        let _ = Role::ALL.iter().try_for_each(|role| write!(text, "{:>20}", cell(&active("actor", &[*role]))));
    }
    text + "\n\n"
}

fn permissions(title: &str, target: Option<Bearer>) -> String {
    let rows: Vec<(&str, Box<dyn Fn(&Bearer) -> &'static str>)> = Permission::ALL
        .into_iter()
        .map(|permission| {
            let target = target.clone();
            let cell = move |by: &Bearer| {
                sign(&decide(by, permission, &target.as_ref().map_or(Subject::Organization, Subject::Member)))
            };
            (permission.key(), Box::new(cell) as Box<dyn Fn(&Bearer) -> &'static str>)
        })
        .collect();
    table(title, "permission \\ role", &rows)
}

fn grants() -> String {
    let rows: Vec<(&str, Box<dyn Fn(&Bearer) -> &'static str>)> = Role::ALL
        .into_iter()
        .map(|role| {
            let cell = move |by: &Bearer| if can_grant(by, role) { "yes" } else { "-" };
            (role.key(), Box::new(cell) as Box<dyn Fn(&Bearer) -> &'static str>)
        })
        .collect();
    table("Who may give which role", "given \\ giver", &rows)
}

/// Statuses that allow nothing, one line each: for every role, permission and target.
fn shut() -> String {
    let mut text = String::from("Acting members to whom nothing is allowed, whatever their role\n");
    for status in Status::ALL {
        for door in Door::ALL {
            let any = Role::ALL.into_iter().any(|role| {
                let by = member("actor", &[role], status, door);
                Permission::ALL.into_iter().any(|permission| decide(&by, permission, &Subject::Organization).allows())
            });
            if !any {
                let _ = writeln!(text, "  {} with the door of Tech Support {door:?}", status.key());
            }
        }
    }
    text
}

fn matrix() -> String {
    let mut text = permissions("On the organization", None);
    for role in Role::ALL {
        text += &permissions(&format!("On an active member who is {}", role.key()), Some(active("target", &[role])));
    }
    text += &permissions("On an active member without a role", Some(active("target", &[])));
    for status in [Status::Invited, Status::Blocked, Status::Deleted] {
        let target = member("target", &[Role::Customer], status, Door::Open);
        text += &permissions(&format!("On a customer who is {}", status.key()), Some(target));
    }
    let closed = member("target", &[Role::Customer], Status::Active, Door::Closed);
    text += &permissions("On a customer whose login is disabled", Some(closed));
    text += &permissions("On oneself, as a case manager", Some(active("actor", &[Role::CaseManager])));
    text + &grants() + &shut()
}

#[test]
fn the_matrix_is_the_golden_file() {
    let now = matrix();
    if std::env::var("ENLACE_MATRIX").as_deref() == Ok("write") {
        std::fs::write(FILE, &now).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(FILE).unwrap_or_default();
    assert_eq!(golden, now, "who may do what has changed: read the difference, then ENLACE_MATRIX=write");
}
