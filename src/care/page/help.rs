//! What readers say of Help: which articles help, what is said of them, and what was looked for in vain.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::{
    articles,
    tabs::{CareTabs, Here},
};
use crate::{
    app::{FaultPage, lazy::lazy_page},
    care::{
        actions::{care_articles, care_help},
        model::{ArticleState, ArticleTally, HelpComment, HelpQuery, HelpReport, Missed, Tally, Trend},
    },
    cases::page::parts::paragraphs,
    people::model::Page,
    time::Moment,
    ui::{
        Badge, CardTable, Cell, Chip, Chips, EmptyState, Face, Head, PageHead, Pager, Row, RowHead, Shows, Title, Tone,
    },
    wire::ask,
    words::{self, Bilingual, Language, When},
};

lazy_page!(CareHelpPage in editing, view);

fn view() -> AnyView {
    let address = use_query_map();
    let query = Memo::new(move |_| HelpQuery::read(|key| address.read().get(key)));
    let report = ask(move || query.get(), care_help);
    let states = ask(|| (), |()| care_articles());
    let page = move || {
        let (report, states) = (report.get(), states.get()?);
        let both = report?.and_then(|report| states.map(|states| (report, states)));
        Some(match both {
            Ok((report, states)) => page(&query.get_untracked(), report, states),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Beside what every answer builds anew, or the document would be without a title for a moment.
    view! {
        <Title text=move_tr!("care-help")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(query: &HelpQuery, report: HelpReport, states: Vec<ArticleState>) -> AnyView {
    let HelpReport { articles, silent, comments, missed, missed_more, now } = report;
    let filters = filters(query, &articles);
    view! {
        <div class="page">
            <PageHead title=move_tr!("care-help") text=move_tr!("care-help-text")/>
            <CareTabs here=Here::Help/>
            <p><a href="#articles">{move_tr!("care-edit-list")}</a></p>
            {filters}
            <section class="stack close">
                <h2>{move_tr!("care-help-articles")}</h2>
                {tallies(query, articles, silent)}
            </section>
            <section class="stack close" id="comments">
                <h2>{move_tr!("care-help-comments")}</h2>
                {said(query, comments, now)}
            </section>
            <section class="stack close">
                <h2>{move_tr!("care-help-missed")}</h2>
                {sought(missed, missed_more)}
            </section>
            <section class="stack close" id="articles">
                <h2>{move_tr!("care-edit-list")}</h2>
                {articles::articles(states, now)}
            </section>
        </div>
    }
    .into_any()
}

/// In which language, and what one article is narrowed to.
fn filters(query: &HelpQuery, articles: &[ArticleTally]) -> AnyView {
    let (both, is_both) = (query.with(|query| query.language = None).address(), query.language.is_none());
    let languages = Language::ALL.map(|language| {
        let on = query.language == Some(language);
        let href = query.with(|query| query.language = (!on).then_some(language)).address();
        view! { <Chip href on>{move || spoken(language)}</Chip> }
    });
    let article = query.article.as_ref().map(|id| {
        let title = articles.iter().find(|one| one.id == *id).map(|one| one.title.clone());
        let title = title.unwrap_or_else(|| Bilingual { en: id.clone(), es: id.clone() });
        let href = query.with(|query| query.article = None).address();
        view! {
            <Chips label=move_tr!("care-help-article")>
                <Chip href on=true>{named(title)}</Chip>
            </Chips>
        }
    });
    view! {
        <div class="filters">
            <Chips label=move_tr!("care-help-language")>
                <Chip href=both on=is_both>{move_tr!("care-help-both")}</Chip>
                {languages.into_iter().collect_view()}
            </Chips>
            {article}
        </div>
    }
    .into_any()
}

fn tallies(query: &HelpQuery, articles: Vec<ArticleTally>, silent: usize) -> AnyView {
    if articles.is_empty() {
        return view! {
            <EmptyState title=move_tr!("care-help-no-answers") text=move_tr!("care-help-no-answers-text") icon="help"/>
        }
        .into_any();
    }
    let heads = vec![
        Head::new(move_tr!("care-help-article")),
        Head::new(move_tr!("care-help-yes")),
        Head::new(move_tr!("care-help-no")),
        Head::new(move_tr!("care-help-share")),
        Head::new(move_tr!("care-help-recent")),
        Head::new(move_tr!("care-help-before")).shows(Shows::Wide),
    ];
    let rows = articles.into_iter().map(|one| tally(query, one)).collect_view();
    view! {
        <CardTable caption=move_tr!("care-help-articles") heads>{rows}</CardTable>
        <p class="quiet-text">{move_tr!("care-help-silent", { "count" => silent })}</p>
    }
    .into_any()
}

fn tally(query: &HelpQuery, one: ArticleTally) -> AnyView {
    let trend = one.trend().map(|trend| match trend {
        Trend::Better => view! { " " <Badge tone=Tone::Good>{move_tr!("care-help-better")}</Badge> }.into_any(),
        Trend::Worse => view! { " " <Badge tone=Tone::Stop>{move_tr!("care-help-worse")}</Badge> }.into_any(),
    });
    let ArticleTally { id, title, year, recent, before } = one;
    let current = query.article.as_ref() == Some(&id);
    let href = format!("{}#comments", query.with(|query| query.article = Some(id)).address());
    view! {
        <Row>
            <RowHead href name=Signal::derive(named(title)) current=current face=Face::None/>
            <Cell label=move_tr!("care-help-yes")>{words::number(year.yes.into())}</Cell>
            <Cell label=move_tr!("care-help-no")>{words::number(year.no.into())}</Cell>
            <Cell label=move_tr!("care-help-share")>{year.share().map(percent)}</Cell>
            <Cell label=move_tr!("care-help-recent")>{month(recent)} {trend}</Cell>
            <Cell label=move_tr!("care-help-before") shows=Shows::Wide>{month(before)}</Cell>
        </Row>
    }
    .into_any()
}

/// The share that a month's answers make, and how many there were.
fn month(tally: Tally) -> AnyView {
    match tally.share() {
        None => view! { <span class="quiet-text">{move_tr!("care-help-none-then")}</span> }.into_any(),
        Some(share) => {
            let count = tally.answers();
            let said = move || tr!("care-help-of", { "share" => percent(share), "count" => count });
            view! { <span>{said}</span> }.into_any()
        }
    }
}

fn said(query: &HelpQuery, comments: Page<HelpComment>, now: Moment) -> AnyView {
    let first = query.with(|_| {}).address();
    let back = query.after.is_some().then(|| (format!("{first}#comments"), move_tr!("frame-to-first")));
    if comments.rows.is_empty() && back.is_none() {
        let text = move_tr!("care-help-no-comments-text");
        return view! { <EmptyState title=move_tr!("care-help-no-comments") text icon="case"/> }.into_any();
    }
    let shown = comments.rows.len();
    let next = comments.next.map(|after| {
        let to = HelpQuery { after: Some(after), ..query.clone() }.address();
        (format!("{to}#comments"), move_tr!("frame-more"))
    });
    let summary = Signal::derive(move || tr!("care-help-comments-here", { "count" => shown }));
    let one = |comment: HelpComment| {
        let HelpComment { title, language, verdict, text, at } = comment;
        let tone = if verdict == "yes" { Tone::Good } else { Tone::Wait };
        view! {
            <li>
                <p class="talk-by">
                    <b>{named(title)}</b> " " <Badge tone>{move || reason(&verdict)}</Badge> " "
                    <Badge tone=Tone::Plain>{move || spoken(language)}</Badge> " " <When local=at now/>
                </p>
                <div lang=language.code()>{paragraphs(&text)}</div>
            </li>
        }
    };
    view! {
        <ol class="talk">{comments.rows.into_iter().map(one).collect_view()}</ol>
        <Pager label=move_tr!("care-help-comment-pages") summary back next/>
    }
    .into_any()
}

fn sought(missed: Vec<Missed>, more: u32) -> AnyView {
    if missed.is_empty() {
        let text = move_tr!("care-help-none-missed-text");
        return view! { <EmptyState title=move_tr!("care-help-none-missed") text icon="search"/> }.into_any();
    }
    let heads = vec![
        Head::new(move_tr!("care-help-sought")),
        Head::new(move_tr!("care-help-language")),
        Head::new(move_tr!("care-help-times")),
    ];
    let row = |Missed { language, text, count }: Missed| {
        view! {
            <Row>
                <th role="rowheader" scope="row"><bdi lang=language.code()>{text}</bdi></th>
                <Cell label=move_tr!("care-help-language")>{move || spoken(language)}</Cell>
                <Cell label=move_tr!("care-help-times")>{words::number(count.into())}</Cell>
            </Row>
        }
    };
    let rest = (more > 0)
        .then(|| view! { <p class="quiet-text">{move_tr!("care-help-missed-more", { "count" => more })}</p> });
    view! {
        <p class="quiet-text">{move_tr!("care-help-missed-text")}</p>
        <CardTable caption=move_tr!("care-help-missed") heads>{missed.into_iter().map(row).collect_view()}</CardTable>
        {rest}
    }
    .into_any()
}

/// A title, in the language that is spoken.
pub(super) fn named(title: Bilingual) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    move || title.read(words::spoken()).0.to_owned()
}

fn percent(share: u32) -> String {
    format!("{share}%")
}

pub(super) fn spoken(language: Language) -> String {
    match language {
        Language::En => tr!("care-help-english"),
        Language::Es => tr!("care-help-spanish"),
    }
}

fn reason(verdict: &str) -> String {
    match verdict {
        "yes" => tr!("care-help-helped"),
        "unclear" => tr!("care-help-unclear"),
        "wrong" => tr!("care-help-wrong"),
        "missing" => tr!("care-help-lacking"),
        _ => tr!("care-help-other"),
    }
}
