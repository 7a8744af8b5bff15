//! The matrix: who may do what, made by running the policy over every role, permission, target and status, and kept as
//! one golden file that anybody can read in a diff (`matrix.snap`; `ENLACE_MATRIX=write cargo test matrix` writes it).

use std::fmt::Write as _;

use super::{
    Area, Bearer, CasePlace, Decision, Door, LinePlace, OpenTo, Permission, Role, Status, Subject, Why, can_approve,
    can_grant, decide,
};
use crate::ids::{AccountId, LineId, MemberId, RoleId};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/access/matrix.snap");

fn member(name: &str, roles: &[Role], status: Status, door: Door) -> Bearer {
    Bearer { status, door, ..Bearer::with(name, roles) }
}

fn active(name: &str, roles: &[Role]) -> Bearer {
    member(name, roles, Status::Active, Door::Open)
}

/// Who is asked about is on one account; so is the line, which is assigned to the actor's own role where it says so.
const ACCOUNT: &str = "north";

enum Target {
    Organization,
    Member(Bearer),
    Account(&'static str),
    Line(&'static str, Option<Role>),
    /// Who is named on it, and who finds it beside them.
    Case(&'static str, OpenTo),
}

impl Target {
    fn decide(&self, by: &Bearer, permission: Permission) -> Decision {
        match self {
            Self::Organization => decide(by, permission, &Subject::Organization),
            Self::Member(bearer) => decide(by, permission, &Subject::Member(bearer)),
            Self::Account(id) => decide(by, permission, &Subject::Account(&AccountId::new(*id))),
            Self::Case(named, open_to) => {
                let place = CasePlace { named: vec![MemberId::new(*named)], open_to: *open_to };
                decide(by, permission, &Subject::Case(&place))
            }
            Self::Line(account, role) => {
                let assigned = role.iter().map(|role| (by.member.clone(), RoleId::new(role.key()))).collect();
                let (id, account) = (LineId::new("line"), AccountId::new(*account));
                decide(by, permission, &Subject::Line(&LinePlace { id, account, cost_centre: None, assigned }))
            }
        }
    }
}

const fn sign(decision: &Decision) -> &'static str {
    match decision {
        Decision::Allowed(_) => "yes",
        Decision::NeedsApproval(..) => "with approval",
        Decision::Denied(denial) => match denial.why {
            Why::NoRole => "-",
            Why::NotActive(_) => "inactive",
            Why::LoginDisabled => "disabled",
            Why::Yourself => "oneself",
            Why::AboveYou(_) => "above",
            Why::Gone => "gone",
            Why::NotAnEndUser => "end users only",
            Why::OutOfReach => "not assigned",
            Why::NotNamed => "not named",
            // The desk's own answers, whatever the policy says.
            Why::OnlyLooking => "looking",
            Why::NeedsApproval => "in a run",
        },
    }
}

fn table(title: &str, corner: &str, rows: &[(&str, Box<dyn Fn(&Bearer) -> &'static str>)]) -> String {
    let mut text = format!("{title}\n{corner:<22}");
    let _ = Role::ALL.iter().try_for_each(|role| write!(text, "{:>20}", role.key()));
    for (name, cell) in rows {
        let _ = write!(text, "\n{name:<22}");
        let _ = Role::ALL
            .iter()
            .try_for_each(|role| write!(text, "{:>20}", cell(&active("actor", &[*role]).on(&[ACCOUNT]))));
    }
    text + "\n\n"
}

fn permissions(title: &str, target: Target) -> String {
    let target = std::rc::Rc::new(target);
    let rows: Vec<(&str, Box<dyn Fn(&Bearer) -> &'static str>)> = Permission::ALL
        .into_iter()
        .map(|permission| {
            let target = target.clone();
            let cell = move |by: &Bearer| sign(&target.decide(by, permission));
            (permission.key(), Box::new(cell) as Box<dyn Fn(&Bearer) -> &'static str>)
        })
        .collect();
    table(title, "permission \\ role", &rows)
}

fn grants() -> String {
    let rows: Vec<(&str, Box<dyn Fn(&Bearer) -> &'static str>)> = Role::ALL
        .into_iter()
        .map(|role| {
            let cell = move |by: &Bearer| if can_grant(by, &role.into(), role.permissions()) { "yes" } else { "-" };
            (role.key(), Box::new(cell) as Box<dyn Fn(&Bearer) -> &'static str>)
        })
        .collect();
    table("Who may give which role", "given \\ giver", &rows)
}

/// Whose yes counts for what an end user asks for: about another user, an account, or the organization as a whole.
fn approvals() -> String {
    let mut text = String::new();
    for (title, account) in [
        ("Who may approve what an end user asks for, on an account assigned to whoever approves", ACCOUNT),
        ("Who may approve what an end user asks for, on another account", "south"),
    ] {
        let rows: Vec<(&str, Box<dyn Fn(&Bearer) -> &'static str>)> = Permission::ALL
            .into_iter()
            .filter(|permission| permission.may_ask())
            .map(|permission| {
                let cell = move |by: &Bearer| {
                    let (target, place) = (active("target", &[Role::EndUser]).on(&[account]), AccountId::new(account));
                    let on = match permission.area() {
                        _ if permission.is_of_the_whole() => Subject::Organization,
                        Area::Users => Subject::Member(&target),
                        _ => Subject::Account(&place),
                    };
                    if can_approve(by, &MemberId::new("asker"), permission, &on) { "yes" } else { "-" }
                };
                (permission.key(), Box::new(cell) as Box<dyn Fn(&Bearer) -> &'static str>)
            })
            .collect();
        text += &table(title, "permission \\ approver", &rows);
    }
    text
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
    let mut text = permissions("On the organization", Target::Organization);
    for role in Role::ALL {
        let target = active("target", &[role]).on(&[ACCOUNT]);
        text += &permissions(&format!("On an active member who is {}", role.key()), Target::Member(target));
    }
    text += &permissions("On an active member without a role", Target::Member(active("target", &[])));
    let far = active("target", &[Role::EndUser]).on(&["south"]);
    text += &permissions("On an end user of another account than theirs", Target::Member(far));
    for status in [Status::Invited, Status::Blocked, Status::Deleted] {
        for role in [Role::Customer, Role::EndUser] {
            let target = member("target", &[role], status, Door::Open).on(&[ACCOUNT]);
            text += &permissions(&format!("On {} who is {}", role.key(), status.key()), Target::Member(target));
        }
    }
    let closed = member("target", &[Role::Customer], Status::Active, Door::Closed);
    text += &permissions("On a customer whose login is disabled", Target::Member(closed));
    text += &permissions("On oneself, as a case manager", Target::Member(active("actor", &[Role::CaseManager])));
    text += &permissions(
        "On oneself, as a maintenance manager",
        Target::Member(active("actor", &[Role::MaintenanceManager])),
    );
    text += &permissions("On an account assigned to them", Target::Account(ACCOUNT));
    text += &permissions("On another account", Target::Account("south"));
    text += &permissions("On a line of an account assigned to them", Target::Line(ACCOUNT, None));
    text += &permissions(
        "On a line of another account, assigned to them as end_user",
        Target::Line("south", Some(Role::EndUser)),
    );
    text += &permissions("On any other line", Target::Line("south", None));
    text += &permissions("On a case on which they are named", Target::Case("actor", OpenTo::NamedOnly));
    text += &permissions("On any other case", Target::Case("other", OpenTo::Managers));
    text += &permissions("On any other confidential case", Target::Case("other", OpenTo::NamedOnly));
    text + &grants() + &approvals() + &shut()
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
