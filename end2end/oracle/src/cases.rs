//! Random members, roles, targets: small worlds, so that everything meets everything.

use fastrand::Rng;

use crate::{
    access::{
        Bearer, CasePlace, Condition, Door, Holding, Kind, LinePlace, OpenTo, Permission, Permissions, Reach, Role,
        RoleName, Status,
    },
    ids::{AccountId, LineId, MemberId, RoleId},
    words::Bilingual,
};

#[derive(Debug)]
pub enum Case {
    Act { by: Bearer, permission: Permission, on: On, amount: Option<i64> },
    Approve { by: Bearer, asker: MemberId, permission: Permission, on: On },
    Grant { by: Bearer, role: RoleName, permissions: Permissions },
}

#[derive(Debug)]
pub enum On {
    Organization,
    Member(Bearer),
    Account(AccountId),
    Line(LinePlace),
    Case(CasePlace),
}

const ACCOUNTS: [&str; 3] = ["north", "south", "west"];
const CENTRES: [&str; 2] = ["100", "200"];
const AMOUNTS: i64 = 4;

impl Case {
    pub fn drawn(dice: &mut Rng) -> Self {
        let by = bearer(dice, "actor");
        if dice.u8(..) < 40 {
            let Holding { role, permissions, .. } = holding(dice);
            return Self::Grant { by, role, permissions };
        }
        let permission = one(dice, &Permission::ALL);
        let on = match dice.u8(0..9) {
            0 => On::Organization,
            1 => On::Member(Bearer { member: by.member.clone(), ..bearer(dice, "actor") }),
            2..=4 => On::Member(bearer(dice, "target")),
            5 => On::Account(AccountId::new(one(dice, &ACCOUNTS))),
            6 => On::Case(case(dice)),
            _ => On::Line(line(dice)),
        };
        if dice.u8(..) < 60 {
            let asker = MemberId::new(one(dice, &["actor", "target", "other", "other"]));
            return Self::Approve { by, asker, permission, on };
        }
        let amount = dice.bool().then(|| dice.i64(0..AMOUNTS));
        Self::Act { by, permission, on, amount }
    }
}

fn one<T: Copy>(dice: &mut Rng, of: &[T]) -> T {
    of[dice.usize(0..of.len())]
}

fn some(dice: &mut Rng, of: &[&str]) -> Vec<String> {
    of.iter().filter(|_| dice.u8(..) < 90).map(|id| (*id).to_owned()).collect()
}

fn bearer(dice: &mut Rng, name: &str) -> Bearer {
    // Mostly active: otherwise most cases would say the same.
    let status = if dice.u8(..) < 200 { Status::Active } else { one(dice, &Status::ALL) };
    let door = if dice.u8(..) < 210 { Door::Open } else { Door::Closed };
    let holdings = (0..dice.u8(0..4)).map(|_| holding(dice)).collect();
    let accounts = some(dice, &ACCOUNTS).into_iter().map(AccountId::new).collect();
    Bearer { member: MemberId::new(name), status, door, holdings, accounts }
}

fn holding(dice: &mut Rng) -> Holding {
    let (role, permissions) = if dice.bool() {
        let role = one(dice, &Role::ALL);
        (RoleName::Ready(role), role.permissions())
    } else {
        let (kind, id) = (one(dice, &Kind::ALL), RoleId::new(one(dice, &["lead", "clerk"])));
        let all: Permissions = Permission::ALL.into_iter().filter(|_| dice.u8(..) < 80).collect();
        let asking: Vec<Permission> = all.iter().filter(|_| dice.u8(..) < 90).collect();
        let permissions = asking.iter().fold(all, |all, one| all.without(*one)).asking(&asking);
        (RoleName::Own { id, kind, name: Bilingual::default() }, permissions)
    };
    let reach = match Reach::of(&role) {
        Reach::Everything => Reach::Everything,
        Reach::Assigned { .. } => Reach::Assigned {
            accounts: some(dice, &ACCOUNTS).into_iter().map(AccountId::new).collect(),
            cost_centres: some(dice, &CENTRES),
        },
    };
    let asking = permissions.iter().filter(|one| permissions.asks(*one)).collect::<Vec<_>>();
    let conditions = asking.into_iter().filter_map(|one| dice.bool().then(|| (one, condition(dice)))).collect();
    Holding { role, permissions, conditions, reach }
}

/// From which amount on; how many have to say yes, and who, is not the oracle's.
fn condition(dice: &mut Rng) -> Condition {
    Condition { from: dice.bool().then(|| dice.i64(0..=AMOUNTS)), ..Condition::default() }
}

fn line(dice: &mut Rng) -> LinePlace {
    let roles = ["lead", "clerk", "end_user", "maintenance_manager"];
    let assigned = (0..dice.u8(0..3))
        .map(|_| (MemberId::new(one(dice, &["actor", "other"])), RoleId::new(one(dice, &roles))))
        .collect();
    LinePlace {
        id: LineId::new("line"),
        account: AccountId::new(one(dice, &ACCOUNTS)),
        cost_centre: dice.bool().then(|| one(dice, &CENTRES).to_owned()),
        assigned,
    }
}

fn case(dice: &mut Rng) -> CasePlace {
    let named = some(dice, &["actor", "other"]).into_iter().map(MemberId::new).collect();
    CasePlace { named, open_to: if dice.bool() { OpenTo::Managers } else { OpenTo::NamedOnly } }
}
