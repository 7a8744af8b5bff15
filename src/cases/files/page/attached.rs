//! The files of one form: what has arrived, what is on its way, what was not taken.

use leptos::{html::Input, prelude::*};
use leptos_fluent::tr;

use super::sending::{Picked, Way, send, take_back};
use crate::{
    cases::files::model::{FileItem, MOST, Purpose, Shelf, Untaken},
    fault::Fault,
    ids::{FileId, OrganizationId},
    paths,
    ui::Because,
};

/// A file on its way.
#[derive(Clone)]
pub(super) struct Going {
    pub key: usize,
    pub name: String,
    /// Of nobody's: it outlives what the page shows, as this does.
    pub percent: ArcRwSignal<u32>,
    pub way: Option<Way>,
}

/// Why one is not there.
#[derive(Clone)]
pub(super) enum Wrong {
    Untaken(Untaken),
    Fault(Fault),
}

/// The files of one form: what has arrived, what is on its way, what was not taken. It outlives what the page shows.
#[derive(Clone, Copy, Default)]
pub struct Attached {
    /// Where files are put in and had.
    pub(super) base: StoredValue<String>,
    purpose: StoredValue<String>,
    /// What they are made with: what is taken, what waited when the page was asked for.
    pub(super) shelf: StoredValue<Shelf>,
    come: RwSignal<Vec<FileItem>>,
    gone: RwSignal<Vec<FileId>>,
    pub(super) going: RwSignal<Vec<Going>>,
    pub(super) wrong: RwSignal<Vec<(String, Wrong)>>,
    next: StoredValue<usize>,
}

impl Attached {
    /// For a form as it is shown now.
    #[must_use]
    pub fn with(self, organization: &OrganizationId, purpose: &Purpose, shelf: Shelf) -> Self {
        let is_staffs = matches!(purpose, Purpose::Answer(_) | Purpose::Note(_));
        self.base.set_value(if is_staffs { paths::care_files(organization) } else { paths::case_files(organization) });
        self.shelf.set_value(shelf);
        let (before, now) = (self.purpose.get_value(), purpose.key());
        if before != now {
            self.purpose.set_value(now);
            if !before.is_empty() {
                self.sent();
                self.going.set(Vec::new());
            }
        }
        self
    }

    /// What had arrived went along.
    pub fn sent(self) {
        self.come.set(Vec::new());
        self.gone.set(Vec::new());
        self.wrong.set(Vec::new());
    }

    /// Why the form cannot be sent now, if it cannot.
    #[must_use]
    pub fn busy(self) -> Signal<Option<Because>> {
        Signal::derive(move || self.going.with(|going| !going.is_empty()).then(|| Because::from(tr!("files-busy"))))
    }

    pub(super) fn door(self) -> String {
        format!("{}?for={}", self.base.get_value(), self.purpose.get_value())
    }

    pub(super) fn here(self) -> Vec<FileItem> {
        let (gone, mut all) = (self.gone.get(), self.shelf.with_value(|shelf| shelf.waiting.clone()));
        for item in self.come.get() {
            if all.iter().all(|other| other.id != item.id) {
                all.push(item);
            }
        }
        all.retain(|item| !gone.contains(&item.id));
        all
    }

    /// Sends what was picked with a form's control, as far as it fits.
    pub(super) fn take(self, files: Vec<Picked>, control: NodeRef<Input>) {
        if files.is_empty() {
            return;
        }
        mark(control);
        self.wrong.set(Vec::new());
        let mut room = MOST.saturating_sub(untrack(|| self.here()).len() + self.going.with_untracked(Vec::len));
        for file in files {
            if file.size > self.shelf.with_value(|shelf| shelf.most) {
                self.refuse(file.name, Wrong::Untaken(Untaken::TooLarge));
            } else if room == 0 {
                self.refuse(file.name, Wrong::Untaken(Untaken::TooMany));
            } else {
                room -= 1;
                self.begin(&file);
            }
        }
    }

    fn begin(self, file: &Picked) {
        let (key, name, percent) = (self.next.get_value(), file.name.clone(), ArcRwSignal::new(0));
        self.next.set_value(key + 1);
        let called = name.clone();
        let way = send(&self.door(), file, percent.clone(), move |answer| {
            // The page may be gone by now, or it was taken back.
            let under_way = self.going.try_update(|going| {
                let before = going.len();
                going.retain(|one| one.key != key);
                going.len() < before
            });
            if under_way != Some(true) {
                return;
            }
            match answer {
                Ok(Ok(Some(item))) => self.come.update(|come| come.push(item)),
                Ok(Ok(None)) => self.refuse(called, Wrong::Untaken(Untaken::Empty)),
                Ok(Err(why)) => self.refuse(called, Wrong::Untaken(why)),
                Err(fault) => self.refuse(called, Wrong::Fault(fault)),
            }
        });
        self.going.update(|going| going.push(Going { key, name, percent, way }));
    }

    fn refuse(self, name: String, why: Wrong) {
        self.wrong.update(|wrong| wrong.push((name, why)));
    }

    pub(super) fn remove(self, id: FileId) {
        take_back(&self.door(), &id.clone(), move |answer| {
            if let Ok(Ok(_)) = answer {
                self.gone.try_update(|gone| gone.push(id));
            }
        });
    }
}

/// Marks the form as one that somebody is at work on, as typing does.
fn mark(control: NodeRef<Input>) {
    if let Some(form) = control.get_untracked().and_then(|control| control.closest("form").ok().flatten()) {
        let _ = form.set_attribute("data-unsent", "");
    }
}
