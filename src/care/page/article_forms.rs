//! The forms of an article's page.
//!
//! Always true: what is typed outlives what is shown around it, until it is kept; whoever was slower sees what stands now
//! and can send theirs again.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::help::spoken;
use crate::{
    app::outcome::{JustSaved, Refused, Said, Sayable, error_at, said as answered, when_done},
    care::{
        actions::{EditArticle, TakeArticleBack},
        model::{Editing, Flaw, Wrong},
        rules::EditRefusal,
    },
    fault::Outcome,
    paths,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Card, Choice, ChoiceOption, ErrorSummary, Need, TextArea, use_toasts},
    wire::{SendForm, Sending, forget_unsent},
    words::Language,
};

impl Sayable for EditRefusal {
    fn say(&self) -> String {
        match self {
            Self::ChangedBy { name } => tr!("care-edit-changed-by", { "name" => name.clone() }),
            Self::Flawed { .. } => tr!("care-edit-flawed"),
            Self::Nothing => tr!("care-edit-nothing"),
            Self::Gone => tr!("care-edit-gone"),
        }
    }

    fn label(field: &str) -> String {
        match field {
            "en" => spoken(Language::En),
            "es" => spoken(Language::Es),
            _ => tr!("care-edit-step"),
        }
    }
}

/// What can be sent, and what is typed.
#[derive(Clone, Copy)]
pub(super) struct Editor {
    edit: Sending<EditArticle>,
    back: Sending<TakeArticleBack>,
    en: RwSignal<String>,
    es: RwSignal<String>,
    step: RwSignal<String>,
    turn: RwSignal<u32>,
}

impl Editor {
    pub fn new() -> Self {
        let toasts = use_toasts();
        let empty = || RwSignal::new(String::new());
        let (en, es, step, turn) = (empty(), empty(), empty(), RwSignal::new(0));
        let (edit, back) = (Sending::<EditArticle>::new(), Sending::<TakeArticleBack>::new());
        let anew = move || {
            for typed in [en, es, step] {
                typed.set(String::new());
            }
            forget_unsent();
            turn.update(|turn| *turn += 1);
            toasts.say(move_tr!("care-edit-saved"));
        };
        when_done(edit, move |()| anew());
        when_done(back, move |()| anew());
        // Others were quicker: what stands now is shown around what was typed.
        Effect::new(move |_| {
            let slow = |refusal: &EditRefusal| matches!(refusal, EditRefusal::ChangedBy { .. });
            let edited = matches!(edit.value().get(), Some(Ok(Outcome::Refused(refusal))) if slow(&refusal));
            let taken = matches!(back.value().get(), Some(Ok(Outcome::Refused(refusal))) if slow(&refusal));
            if edited || taken {
                turn.update(|turn| *turn += 1);
            }
        });
        Self { edit, back, en, es, step, turn }
    }

    /// How often it has to be asked what stands there.
    pub fn turn(self) -> u32 {
        self.turn.get()
    }

    const fn typed(self, language: Language) -> RwSignal<String> {
        match language {
            Language::En => self.en,
            Language::Es => self.es,
        }
    }
}

fn which(article: &Editing) -> AnyView {
    view! {
        <input type="hidden" name="article" value=article.state.id.clone()/>
        <input type="hidden" name="seen" value=article.revision/>
    }
    .into_any()
}

#[component]
pub(super) fn EditForm(article: Box<Editing>, draft: Option<Draft>, editor: Editor) -> impl IntoView {
    let action = editor.edit;
    let said: Said<EditRefusal> = answered(action, draft.as_ref(), "edit");
    let of_this = draft.filter(|draft| draft.value("form") == Some("edit"));
    let came_back = |name: &str| of_this.as_ref().and_then(|draft| draft.value(name)).map(str::to_owned);
    let flaws = |language: Language| {
        let [en, es] = article.flaws.clone();
        if language == Language::En { en } else { es }
    };
    let wrong = Language::ALL.map(|language| wrong(said, language, flaws(language)));
    let errors = Signal::derive(move || {
        if !matches!(said.get(), Some(Ok(Outcome::Invalid(_) | Outcome::Refused(_)))) {
            return Vec::new();
        }
        let line = |(language, wrong): (Language, Signal<Option<String>>)| {
            let (field, message) = (spoken(language), wrong.get()?);
            Some((language.code().to_owned(), tr!("frame-summary-line", { "field" => field, "message" => message })))
        };
        Language::ALL.into_iter().zip(wrong).filter_map(line).collect::<Vec<_>>()
    });
    let side = |language: Language| {
        let typed = editor.typed(language);
        let there = article.text.written(language).to_owned();
        let now = Some(typed.get_untracked()).filter(|typed| !typed.is_empty());
        let value = now.or_else(|| came_back(language.code())).unwrap_or(there);
        let [en, es] = wrong;
        let error = if language == Language::En { en } else { es };
        let preview = paths::preview(&article.state.id, language);
        let preview = flaws(language).is_empty().then(|| {
            let said = move || match language {
                Language::En => tr!("care-edit-preview-en"),
                Language::Es => tr!("care-edit-preview-es"),
            };
            view! { <p><a href=preview rel="external" target="_blank">{said}</a></p> }
        });
        view! {
            <div class="stack close source" on:input=move |event| typed.set(event_target_value(&event))>
                <TextArea name=language.code() label=Signal::derive(move || spoken(language)) value rows=24
                    required=Need::Required error/>
                {preview}
            </div>
        }
    };
    let sides = Language::ALL.map(side).into_iter().collect_view();
    let option = |value: &str, label, meaning| ChoiceOption {
        value: value.to_owned(),
        label,
        meaning: Some(meaning),
        off_because: None,
    };
    let options = vec![
        option("keep", move_tr!("care-edit-keep"), move_tr!("care-edit-keep-means")),
        option("both", move_tr!("care-edit-both"), move_tr!("care-edit-both-means")),
        option("en", move_tr!("care-edit-en"), move_tr!("care-edit-en-means")),
        option("es", move_tr!("care-edit-es"), move_tr!("care-edit-es-means")),
    ];
    let step = Some(editor.step.get_untracked()).filter(|step| !step.is_empty());
    let step = step.or_else(|| came_back("step")).unwrap_or_else(|| "keep".to_owned());
    let fields = which(&article);
    view! {
        <Card title=move_tr!("care-edit-text")>
            <SendForm action attr:novalidate="novalidate" attr:class="stack">
                <ErrorSummary title=move_tr!("frame-correct") errors/>
                <Refused said/>
                <JustSaved said word=move_tr!("care-edit-saved")/>
                {fields}
                <details>
                    <summary>{move_tr!("care-edit-how")}</summary>
                    <Writing/>
                </details>
                <div class="sheets">{sides}</div>
                <div on:input=move |event| editor.step.set(event_target_value(&event))>
                    <Choice name="step" label=move_tr!("care-edit-step") options value=step error=error_at(said, "step")/>
                </div>
                <div class="form-end">
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                        {move_tr!("care-save")}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}

/// How an article is written.
#[component]
fn Writing() -> impl IntoView {
    let one = |code: &'static str, text: Signal<String>| {
        view! { <div><dt><code translate="no">{code}</code></dt><dd>{text}</dd></div> }
    };
    view! {
        <dl class="facts">
            {one("# …", move_tr!("care-edit-how-title"))}
            {one("## …", move_tr!("care-edit-how-heading"))}
            {one("1. @users …", move_tr!("care-edit-how-step"))}
            {one("{users-add}", move_tr!("care-edit-how-see"))}
            {one("{press users-add-new}", move_tr!("care-edit-how-press"))}
            {one("{say users-block}", move_tr!("care-edit-how-say"))}
            {one("{row}", move_tr!("care-edit-how-row"))}
            {one("**…**", move_tr!("care-edit-how-strong"))}
            {one("[…](first-use)", move_tr!("care-edit-how-link"))}
        </dl>
    }
}

/// What is wrong with a text: as it was answered, before that as it stands.
fn wrong(said: Said<EditRefusal>, language: Language, flaws: Vec<Wrong>) -> Signal<Option<String>> {
    let typed = error_at(said, language.code());
    let lines = |flaws: &[Wrong]| {
        let lines: Vec<String> = flaws.iter().map(line).collect();
        (!lines.is_empty()).then(|| lines.join(" "))
    };
    Signal::derive(move || match said.get() {
        None | Some(Ok(Outcome::Done(()))) => lines(&flaws),
        Some(Ok(Outcome::Refused(EditRefusal::Flawed { en, es }))) => {
            lines(if language == Language::En { &en } else { &es })
        }
        Some(_) => typed.get(),
    })
}

fn line(Wrong { line, flaw }: &Wrong) -> String {
    let what = match flaw {
        Flaw::NoTitle => tr!("care-flaw-no-title"),
        Flaw::NoLead => tr!("care-flaw-no-lead"),
        Flaw::Heading => tr!("care-flaw-heading"),
        Flaw::NoScreen => tr!("care-flaw-no-screen"),
        Flaw::UnknownScreen(name) => tr!("care-flaw-screen", { "name" => name.clone() }),
        Flaw::UnknownKey(name) => tr!("care-flaw-key", { "name" => name.clone() }),
        Flaw::UnknownArticle(name) => tr!("care-flaw-article", { "name" => name.clone() }),
        Flaw::UnknownMark(name) => tr!("care-flaw-mark", { "name" => name.clone() }),
        Flaw::Unclosed => tr!("care-flaw-unclosed"),
        Flaw::Nested => tr!("care-flaw-nested"),
        Flaw::Markup(_) => tr!("care-flaw-markup"),
    };
    tr!("care-flaw-line", { "line" => line.to_string(), "what" => what })
}

#[component]
pub(super) fn VersionForm(article: Box<Editing>, version: String, editor: Editor) -> impl IntoView {
    let fields = which(&article);
    view! {
        <SendForm action=editor.back>
            {fields}
            <input type="hidden" name="version" value=version/>
            <Button action=ButtonAction::Submit pending=editor.back.pending()>{move_tr!("care-edit-restore")}</Button>
        </SendForm>
    }
}

#[component]
pub(super) fn BackForm(article: Box<Editing>, editor: Editor) -> impl IntoView {
    let said: Said<EditRefusal> = answered(editor.back, None, "back");
    let fields = which(&article);
    view! {
        <Card title=move_tr!("care-edit-back")>
            <p>{move_tr!("care-edit-back-means")}</p>
            <SendForm action=editor.back>
                <Refused said/>
                {fields}
                <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=editor.back.pending()>
                    {move_tr!("care-edit-back")}
                </Button>
            </SendForm>
        </Card>
    }
}
