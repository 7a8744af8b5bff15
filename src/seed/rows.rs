//! The cast as rows, with a past: when they came, when they were last here, what was changed.

use serde_json::json;

use super::{
    COMPANIES, Company, Figure, REPLIES, STAFF, SeedError, State, cases, fleet, lines, registrations, requests, story,
    works,
};
use crate::{
    access::{Door, RoleName, Status},
    desk::{House, HouseDeed, Script, secret},
    ids::{InvitationId, MemberId, OrganizationId, PersonId},
    organizations::{
        arrival::{Arrival, Invited},
        store::begin,
    },
    people::{
        model::{ContactDetails, Invitation},
        terms::fold,
    },
    time::{Moment, Span},
};

/// One figure in one organization, with the moments of their past.
pub struct Part<'a> {
    pub organization: OrganizationId,
    pub company: &'a Company,
    pub figure: &'a Figure,
    pub details: ContactDetails,
    pub member: MemberId,
    pub person: PersonId,
    pub created: Moment,
    pub invited: Moment,
    pub accepted: Option<Moment>,
    pub seen: Option<Moment>,
}

/// Who has so many lines that they are looked after many at once.
const MESA: &str = "mesa";

/// One hash for everybody: hashing is slow on purpose.
pub async fn hashed(house: &House, password: &str) -> Result<String, SeedError> {
    crate::identity::passwords::hash(house, password).await.map_err(|_| SeedError::Hash)
}

/// Gives everybody of the demonstration another password.
pub async fn change_passwords(house: &House, hash: &str) -> Result<(), SeedError> {
    let mut script = Script::new();
    let people = figures().map(|figure| person(figure).to_string()).chain(STAFF.map(|one| one.0.to_owned()));
    script.add(
        "FOR $id IN $_.people { UPDATE type::record('person', $id) SET password = $_.hash }",
        json!({ "people": people.collect::<Vec<_>>(), "hash": hash }),
    );
    house.commit(HouseDeed::Seeded, script).await.map_err(|cause| SeedError::Broken(cause.to_string()))
}

/// The provider's own.
pub fn staff(script: &mut Script, now: Moment, hash: &str) {
    for one in STAFF {
        staff_member(script, one, now - Span::days(430), hash);
    }
    others(script, now, hash);
    replies(script, now - Span::days(40));
}

/// What staff often say, with the places that a case fills in.
fn replies(script: &mut Script, now: Moment) {
    for (id, title, en, es) in REPLIES {
        script.add(
            "CREATE type::record('reply', $_.id) SET key = $_.key, title = $_.title, en = $_.en, es = $_.es, revision = 1,
                by_name = 'Paula (Enlace)', at = $_.now",
            json!({ "id": id, "key": format!("{} {id}", fold(title)), "title": title, "en": en, "es": es, "now": now }),
        );
    }
}

/// One who is invited, and one whose login is disabled.
fn others(script: &mut Script, now: Moment, hash: &str) {
    let rita = ("rita-enlace", "rita@enlace.test", "Rita", "agent");
    staff_member(script, rita, now - Span::days(300), hash);
    let sent = now - Span::hours(20);
    script.add(
        "CREATE staff_disabled:⟨rita-enlace⟩ SET role = 'agent', first_name = 'Rita', created = $_.since, at = $_.left;
         DELETE staff:⟨rita-enlace⟩;
         CREATE staff_invited:⟨sam-enlace⟩ SET role = 'agent', first_name = 'Sam', email = 'sam@enlace.test',
            language = 'en', sent = $_.sent, link = 'none', link_until = $_.link_until, until = $_.until",
        json!({
            "since": now - Span::days(300), "left": now - Span::days(12), "sent": sent,
            "link_until": sent + Invitation::LINK, "until": sent + Invitation::STANDS,
        }),
    );
}

fn staff_member(script: &mut Script, (id, email, first, role): (&str, &str, &str, &str), since: Moment, hash: &str) {
    let values = json!({ "id": id, "email": email, "first": first, "role": role, "hash": hash, "now": since });
    script.add(
        "CREATE type::record('person', $_.id) SET email = $_.email, password = $_.hash, language = 'en',
            zone = 'America/New_York', created = $_.now, terms = $_.now",
        values.clone(),
    );
    script.add("CREATE type::record('address', $_.email) SET person = $_.id", values.clone());
    script
        .add("CREATE type::record('staff', $_.id) SET role = $_.role, first_name = $_.first, created = $_.now", values);
}

/// All of an organization.
pub fn company(script: &mut Script, company: &Company, now: Moment, hash: &str) {
    let id = OrganizationId::new(company.id);
    let since = now - Span::days(420);
    begin(script, &id, company.name, company.zone, since);
    lines::roles(script, &id, since);
    if company.id == MESA {
        fleet::role(script, &id, since);
    }
    let figures = company.people.iter().flat_map(|people| people.iter());
    let parts: Vec<Part<'_>> = (0..).zip(figures).map(|(nth, figure)| part(company, figure, nth, now)).collect();
    for part in &parts {
        part.write(script, hash, now);
    }
    lines::write(script, &id, &parts, since);
    if company.id == MESA {
        fleet::write(script, &id, &parts, since);
    }
    works::write(script, &id, &parts, now);
    cases::write(script, &id, &parts, now);
    registrations::write(script, &id, &parts, now);
    requests::write(script, &parts, now);
    story::tell(script, &parts, since, now);
}

impl Part<'_> {
    /// Whether the figure has a person: who has accepted.
    fn arrived(&self) -> bool {
        self.accepted.is_some()
    }

    fn write(&self, script: &mut Script, hash: &str, now: Moment) {
        if self.arrived() {
            self.write_person(script, hash);
        }
        let invitation = InvitationId::new(self.member.as_str());
        let secret = secret();
        let invited = Invited {
            organization: &self.organization,
            member: &self.member,
            id: &invitation,
            email: &self.details.email,
            sent: self.invited,
            accepted: self.accepted,
            secret: &secret,
        };
        Arrival {
            organization: &self.organization,
            member: &self.member,
            person: self.arrived().then_some(&self.person),
            details: &self.details,
            status: status(self.figure.state),
            door: if self.figure.state == State::LoginDisabled { Door::Closed } else { Door::Open },
            roles: &self.roles(),
            created: self.created,
            seen: self.seen,
            invitation: &invitation,
        }
        .write(script);
        invited.write(script);
        if self.figure.state == State::Deleted {
            self.delete(script, now - Span::days(5));
        }
        if self.figure.state == State::Invited {
            script.post(now, &invited.letter(self.company.name, &self.details));
        }
    }

    /// As `UserDeleted` writes it.
    fn delete(&self, script: &mut Script, at: Moment) {
        script.add(
            "UPDATE member:[$_.org, $_.id] SET status = 'deleted', deleted = $_.at, deleted_from = 'active',
                contact = false, user = true;
             DELETE membership:[$_.org, $_.person]",
            json!({ "org": self.organization, "id": self.member, "person": self.person, "at": at }),
        );
    }

    /// Dana's and Gil's are those that their organizations have made.
    fn roles(&self) -> Vec<RoleName> {
        let ready = self.figure.roles.iter().map(|role| RoleName::Ready(*role));
        let own = match self.member.as_str() {
            "dana" => Some(lines::site_lead()),
            "gil" => Some(fleet::dispatch_lead()),
            _ => None,
        };
        ready.chain(own).collect()
    }

    /// Who is in two organizations is one person; whoever comes second finds them there.
    fn write_person(&self, script: &mut Script, hash: &str) {
        script.add(
            "IF !record::exists(type::record('person', $_.id)) {
                CREATE type::record('person', $_.id) SET email = $_.email, password = $_.hash, language = $_.language,
                    zone = $_.zone, created = $_.created, terms = $_.created, last_org = $_.org;
                CREATE type::record('address', $_.email) SET person = $_.id;
            }",
            json!({
                "id": self.person, "email": self.figure.email, "hash": hash, "language": self.figure.language,
                "zone": self.company.zone, "created": self.accepted, "org": self.organization,
            }),
        );
    }
}

fn part<'a>(company: &'a Company, figure: &'a Figure, nth: i64, now: Moment) -> Part<'a> {
    // They came one after the other, and were here in another order.
    let created = now - Span::days(410 - nth * 9) - Span::minutes(nth * 47);
    let (invited, accepted) = match figure.state {
        State::Active | State::Blocked | State::LoginDisabled | State::Deleted => {
            (created, Some(created + Span::minutes(90 + nth * 67)))
        }
        State::Invited => (now - Span::hours(3 + nth % 5), None),
        State::AboutToExpire => (now - Span::days(7) + Span::hours(5 + nth % 7), None),
        State::Expired => (now - Span::days(12 + nth % 3), None),
    };
    let away = Span::minutes(25 + (nth * 1_361) % 30_000);
    Part {
        organization: OrganizationId::new(company.id),
        company,
        figure,
        details: details(company, figure, nth),
        member: MemberId::new(local(figure)),
        person: person(figure),
        created: if accepted.is_some() { created } else { invited },
        invited,
        accepted,
        seen: accepted.map(|accepted| (now - away).max(accepted)),
    }
}

fn details(company: &Company, figure: &Figure, nth: i64) -> ContactDetails {
    ContactDetails {
        first_name: figure.first.to_owned(),
        last_name: figure.last.to_owned(),
        title: Some(figure.title.to_owned()),
        email: figure.email.to_owned(),
        business_phone: Some(format!("+1{}55501{:02}", company.area, nth)),
        mobile_phone: (nth % 2 == 0).then(|| format!("+1{}55501{:02}", company.area, 99 - nth)),
        language: figure.language,
    }
}

const fn status(state: State) -> Status {
    match state {
        State::Active | State::LoginDisabled | State::Deleted => Status::Active,
        State::Blocked => Status::Blocked,
        State::Invited | State::AboutToExpire | State::Expired => Status::Invited,
    }
}

fn figures() -> impl Iterator<Item = &'static Figure> {
    COMPANIES.iter().flat_map(|company| company.people.iter()).flat_map(|people| people.iter())
}

fn local(figure: &Figure) -> &'static str {
    figure.email.split('@').next().unwrap_or(figure.email)
}

fn person(figure: &Figure) -> PersonId {
    PersonId::new(figure.email.trim_end_matches(".test").replace('@', "-"))
}
