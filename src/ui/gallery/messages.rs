//! The gallery's messages, and what opens: menus, dialogs, toasts.
//!
//! Always true: the menu and the dialog start closed; a test opens them.

use super::SAMPLES;
use crate::ui::{
    Avatar, Badge, Because, Button, ButtonKind, Card, Dialog, Field, Menu, MenuItem, MenuLink, MenuSide, Notice,
    Toasts, Tone, use_toasts,
};
use leptos::prelude::*;

const TONES: [Tone; 4] = [Tone::Good, Tone::Wait, Tone::Stop, Tone::Plain];

pub(super) fn messages() -> AnyView {
    let badges = TONES.map(|tone| view! { <Badge tone>{SAMPLES.wait}</Badge> }).collect_view();
    let notices =
        TONES.map(|tone| view! { <Notice tone title=SAMPLES.state>{SAMPLES.sentence}</Notice> }).collect_view();
    view! {
        <Card title="Badge, Notice">
            <div class="actions">{badges}</div>
            <div class="pair">{notices}</div>
        </Card>
    }
    .into_any()
}

pub(super) fn openings() -> AnyView {
    let open = RwSignal::new(false);
    let toasts = use_toasts();
    let undo = move || toasts.say(SAMPLES.short);
    let offer = move |()| toasts.offer(SAMPLES.sentence, "Undo", undo);
    let face = || view! { <Avatar name=SAMPLES.name/> };
    view! {
        <Card title="Menu, Dialog, Toast">
            <div class="actions">
                <Menu label="Contacts">
                    <MenuLink href="#manage" icon="contacts" current=true>"Manage Contacts"</MenuLink>
                    <MenuLink href="#create" icon="add">"Create a Contact"</MenuLink>
                </Menu>
                <Menu label="More actions" icon="dots">
                    <MenuLink href="#edit" icon="edit">"Edit"</MenuLink>
                    <MenuItem><Button kind=ButtonKind::Stop icon="lock">{SAMPLES.stop}</Button></MenuItem>
                    <MenuItem><Button kind=ButtonKind::Quiet icon="mail" off_because=Some(Because::from(SAMPLES.reason.to_owned()))>"Resend"</Button></MenuItem>
                </Menu>
                <Menu label=SAMPLES.name sign=face side=MenuSide::End>
                    <li class="who"><b>{SAMPLES.name}</b> {SAMPLES.mail}</li>
                    <MenuLink href="#sessions" icon="device">"My sessions"</MenuLink>
                </Menu>
                <Button on_press=Callback::new(move |()| open.set(true))>"Dialog"</Button>
                <Button on_press=Callback::new(move |()| toasts.say(SAMPLES.sentence))>"Toast"</Button>
                <Button on_press=Callback::new(offer)>"Toast with Undo"</Button>
            </div>
            <Dialog open title=SAMPLES.stop close="Close">
                <p>{SAMPLES.sentence}</p>
                <Field name="in-dialog" label=SAMPLES.label/>
                <div class="actions">
                    <Button kind=ButtonKind::Stop on_press=Callback::new(move |()| open.set(false))>{SAMPLES.stop}</Button>
                </div>
            </Dialog>
            <Toasts close="Dismiss"/>
        </Card>
    }
    .into_any()
}
