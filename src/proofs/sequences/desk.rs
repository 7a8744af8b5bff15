//! The same deeds at the real desk, beside the organization in memory: both say yes to the same, and both stand alike.

use serde_json::json;

use super::{
    deeds::Deed,
    doing,
    facts::details,
    lists::number,
    world::{ACCOUNTS, LINES, World, line as a_line},
};
use crate::{
    access::{Bearer, Place, Reach, RoleName, Status},
    desk::{
        BEARER, BearerRow, Deed as Written, Desk, DeskError, HouseDeed, Script, TOUCHED,
        fixture::{Fixture, Somebody},
    },
    fault::{Fault, Outcome},
    ids::{AccountId, LineId, MemberId, RegistrationId, RoleId},
    people::{
        model::User,
        rules::{self as contacts, ContactCreated},
        users::{
            rules::{self as users, UserAdded, UserRoleGiven, UserRoleRemoved},
            store::Newcomer,
        },
    },
    registration::{
        rules::{self as registrations, Along, RegistrationApproved},
        store::{NewRegistration, put_registration},
    },
};

/// The house, its people with their sessions, and how many addresses were used.
pub struct Town {
    pub test: Fixture,
    /// None: they have not come in yet.
    pub people: Vec<Option<Somebody>>,
    pub turn: usize,
}

/// What came of a deed: whether it was done, and the id that it made.
pub type Came = Result<Option<String>, Fault>;

pub fn came<T, R>(outcome: Outcome<T, R>, id: impl Fn(T) -> String) -> Option<String> {
    if let Outcome::Done(done) = outcome { Some(id(done)) } else { None }
}

pub async fn carry<D: Written>(
    desk: &Desk,
    target: &D::Target,
    rule: impl Fn(&Bearer, &D::Facts) -> Result<D, D::Refusal> + Send + Sync,
) -> Came {
    let done = desk.by_itself::<D>(target, None, rule).await;
    match done {
        // Who is no contact is not there for Tech Support.
        Err(Fault::NotFound) => Ok(None),
        outcome => Ok(came(outcome?, |_| String::new())),
    }
}

impl Town {
    /// Where their sessions ended with their door, they sign in again; none: no door opens to them.
    pub async fn enter(&self, nth: usize) -> Option<Desk> {
        let who = self.people[nth].as_ref()?;
        let enter = || Desk::enter(self.test.house.clone(), who.caller.clone(), &self.test.organization);
        let mut entered = enter().await;
        if matches!(entered, Err(DeskError::SignedOut)) {
            self.test.renew(who).await;
            entered = enter().await;
        }
        match entered {
            Ok(desk) => Some(desk),
            Err(DeskError::NotFound) => None,
            Err(error) => panic!("{error:?}"),
        }
    }

    /// At the desk, what the organization in memory is about to do.
    async fn act(&mut self, world: &World, by: usize, deed: &Deed) -> Came {
        self.turn += 1;
        if let Deed::Pass(days) = deed {
            self.test.house.options.clock.turn(crate::time::Span::days(*days));
            for who in self.people.iter().flatten() {
                self.test.renew(who).await;
            }
            return Ok(Some(String::new()));
        }
        if let Deed::Come(who) = deed {
            return Ok(self.come(world, world.who(*who)).await);
        }
        let Some(desk) = self.enter(by).await else { return Ok(None) };
        let email = format!("n{}@cobalt.test", self.turn);
        match deed {
            Deed::Add { role, line } => self.add(&desk, &world.one(*role).id, line.map(a_line), &email).await,
            Deed::Approve { account, role, line } => {
                self.approve(&desk, &world.one(*role).id, (*account, *line), &email).await
            }
            Deed::NewContact(role) => {
                let decide = |by: &_, facts: &_| contacts::create_contact(by, facts, details(&email), *role);
                let made = desk.carry_out::<ContactCreated>(&desk.organization, None, decide).await?;
                Ok(came(made, |member| member.to_string()))
            }
            Deed::Make { .. } | Deed::Edit { .. } | Deed::Customize(_) | Deed::Leave { .. } | Deed::Return(_) => {
                doing::change_roles(&desk, world, deed).await
            }
            Deed::Give { who, from, to, days } => {
                let who = world.who(*who);
                let from = match from.map(|nth| world.held(who, nth)) {
                    Some(None) => return Ok(None),
                    from => from.flatten(),
                };
                let (target, to) = (User(world.members[who].id.clone()), world.one(*to).id);
                let until = world.ends(*days);
                let rule = |by: &_, facts: &_| users::give_role(by, facts, from.as_ref(), &to, until);
                carry::<UserRoleGiven>(&desk, &target, rule).await
            }
            Deed::Take { who, held } => {
                let who = world.who(*who);
                let Some(role) = world.held(who, *held) else { return Ok(None) };
                let target = User(world.members[who].id.clone());
                carry::<UserRoleRemoved>(&desk, &target, |by, facts| users::remove_role(by, facts, &role)).await
            }
            Deed::Assign { who, held, give, take } => doing::assign(&desk, world, (*who, *held), give, take).await,
            _ => doing::at_the_door(&desk, world, deed, &email).await,
        }
    }

    async fn add(&self, desk: &Desk, role: &RoleId, line: Option<Place>, email: &str) -> Came {
        let lines = line.into_iter().filter_map(|line| match line {
            Place::Line(id) => LINES.iter().position(|(line, ..)| *line == id.as_str()).map(number),
            _ => None,
        });
        let target = Newcomer {
            organization: desk.organization.clone(),
            email: email.to_owned(),
            lines: lines.collect(),
            accounts: Vec::new(),
        };
        let rule = |by: &_, facts: &_| users::add_user(by, facts, details(email), role);
        Ok(came(desk.by_itself::<UserAdded>(&target, None, rule).await?, |member| member.to_string()))
    }

    async fn approve(&self, desk: &Desk, role: &RoleId, (account, line): (usize, Option<usize>), email: &str) -> Came {
        let account = ACCOUNTS[account % ACCOUNTS.len()];
        let lines: Vec<_> = LINES.iter().filter(|(_, on, _)| *on == account).collect();
        let along = line.map_or(Along::Nothing, |nth| Along::Line(LineId::new(lines[nth % lines.len()].0)));
        let id = RegistrationId::new(format!("reg{}", self.turn));
        let registrant = World::registrant(email);
        let mut script = Script::new();
        let new = NewRegistration {
            organization: &desk.organization,
            id: &id,
            account: &AccountId::new(account),
            registrant: &registrant,
            asked: desk.now(),
        };
        put_registration(&mut script, &new);
        self.test.house.commit(HouseDeed::Seeded, script).await.expect("a registration");
        let rule = |by: &_, facts: &_| registrations::approve(by, facts, role, &along);
        Ok(came(desk.by_itself::<RegistrationApproved>(&id, None, rule).await?, |member| member.to_string()))
    }

    /// First use is finished.
    async fn come(&mut self, world: &World, nth: usize) -> Option<String> {
        let member = &world.members[nth];
        (member.status == Status::Invited).then_some(())?;
        let email = format!("p{nth}.{}@cobalt.test", self.turn);
        self.people[nth] = Some(self.test.comes(&member.id, &email).await);
        Some(String::new())
    }
}

/// Does it in both, and compares. Gives whether it was done.
pub async fn both(town: &mut Town, world: &mut World, by: usize, deed: &Deed) -> Result<bool, String> {
    let came = town.act(world, by, deed).await.map_err(|fault| format!("{deed:?}: {fault:?}"))?;
    let (people, made) = (world.members.len(), world.made);
    let done = world.act(by, deed);
    if came.is_some() != done.is_some() {
        return Err(format!("{deed:?} by m{by}: at the desk {came:?}, in memory {done:?}"));
    }
    let id = came.unwrap_or_default();
    if world.members.len() > people {
        world.members[people].id = MemberId::new(&id);
        town.people.push(None);
    }
    if world.made > made {
        world.rename(&format!("r{made}"), &id);
    }
    if done.is_some() {
        alike(town, world).await.map_err(|unlike| format!("after {deed:?} by m{by}: {unlike}"))?;
    }
    Ok(done.is_some())
}

/// Whether the rows say of everybody what the memory says.
async fn alike(town: &Town, world: &World) -> Result<(), String> {
    let text = format!("SELECT {BEARER}, {TOUCHED} FROM member WHERE org = $org");
    let values = json!({ "org": town.test.organization, "now": town.test.house.now() });
    let rows: Vec<BearerRow> = town.test.house.db().rows(&text, values).await.expect("members");
    let rows: Vec<Bearer> = rows.into_iter().map(BearerRow::bearer).collect();
    for (nth, member) in world.members.iter().enumerate() {
        let row = rows.iter().find(|row| row.member == member.id).cloned().ok_or("nobody there")?;
        let (row, memory) = (sorted(row), sorted(world.bearer(nth, world.now)));
        if row != memory {
            return Err(format!("m{nth} is {row:?} at the desk, {memory:?} in memory"));
        }
    }
    Ok(())
}

fn sorted(mut bearer: Bearer) -> Bearer {
    bearer.holdings.sort_by(|one, other| one.role.key().cmp(other.role.key()));
    bearer.accounts.sort();
    for holding in &mut bearer.holdings {
        if let Reach::Assigned { accounts, cost_centres } = &mut holding.reach {
            accounts.sort();
            cost_centres.sort();
        }
        // By its id; what it is called is told elsewhere.
        if let RoleName::Own { name, .. } = &mut holding.role {
            *name = crate::words::Bilingual::default();
        }
    }
    bearer
}
