# Care: what it does, in figures.
reports-title = Reports
reports-text = Cases that came and went, which targets were met, and what customers say.
reports-download = Download CSV
reports-period = Period
reports-7-days = Last 7 days
reports-30-days = Last 30 days
reports-90-days = Last 90 days
reports-quarter = Show the last 90 days
reports-from = From
reports-until = To
reports-show = Show
reports-no-day = The calendar has no such day.
reports-backward = The last day is before the first.
reports-too-long = A report covers at most { $count } days.
reports-days = { $from } to { $until }. Days begin and end as in this time zone: { $zone }.
reports-none = No cases in this period
reports-none-text = Choose a longer period, or come back when customers have opened cases.
reports-cut = More happened in this period than is counted here: its last days are missing. Choose a shorter one.
reports-cut-open = More cases are open than are counted here.

# What came and went.
reports-flow = Workload
reports-opened = opened
reports-answered = first answers
reports-solved = solved
reports-reopened = reopened
reports-chart-days = { $what }, by day. { $count } in all. The table below has every figure.
reports-chart-weeks = { $what }, by week. { $count } in all. The table below has every figure.
reports-flow-scale = All four charts have one scale: the highest bar is { $count }.
reports-as-table = Show as a table
reports-day = Day
reports-week = Week
reports-week-from = From { $day }

# What is open.
reports-open = Open now
reports-open-count = Open now: { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
reports-open-none = No case is open.
reports-urgent = Past their target: { $late }. Due within two hours: { $soon }. They stand first in the queue.
reports-to-queue = Go to the queue
reports-by-state = By status
reports-by-severity = By severity
reports-by-person = By person
reports-you = { $name } (you)
reports-others = Colleagues
reports-nobody = Nobody yet
reports-somebody = Somebody who left
reports-untimed = No target runs for { $count ->
    [one] { $count } of them: it waits
   *[other] { $count } of them: they wait
} for the customer, or nothing more is promised.
reports-oldest = Open the longest
reports-case = Case
reports-open-since = Open since
reports-age = { $count ->
    [0] (less than a day)
    [one] ({ $count } day)
   *[other] ({ $count } days)
}

# Which promises were kept.
reports-targets = Targets
reports-targets-text = Of the targets that fell due in this period. Time is counted as each target counts it: at any hour for the two gravest severities, in business hours for the others, never while a case waits for the customer.
reports-first = First answer
reports-resolution = Solution
reports-due = Due
reports-kept = Met
reports-missed = Missed
reports-median = Median time
reports-most = 90th percentile
reports-share = { $share } ({ $count })
reports-of-due = { $share }: { $kept } of { $due }
reports-none-due = None due
reports-not-yet = None yet
reports-still-waiting = ({ $count } still not done)
reports-unpromised = No time to solve is promised where everything is down and for questions. Of those, { $count ->
    [0] none was solved in this period.
    [one] { $count } case was solved in this period.
   *[other] { $count } cases were solved in this period.
}
reports-people = Targets by person
reports-people-all = By who had the case when its target was met or missed.
reports-people-own = By who had the case when its target was met or missed. Operators see each colleague; you see yourself, and the others together.
reports-person = Person
reports-open-now = Open now
reports-minutes = { $minutes } min
reports-hours = { $hours } h
reports-hours-minutes = { $hours } h { $minutes } min

# What customers say.
reports-ratings = Ratings
reports-no-ratings = Nobody rated a case in this period.
reports-average = { $average } of 5 on average, from { $count ->
    [one] { $count } rating
   *[other] { $count } ratings
}.

# The file.
reports-part = Part
reports-row = Of
reports-figure = Figure
reports-value = Value
reports-median-minutes = Median time, in minutes
reports-most-minutes = 90th percentile, in minutes
reports-late = Past their target
reports-soon = Due within two hours
reports-untimed-cases = Without a running target
reports-solved-unpromised = Solved without a target
reports-average-rating = Average
