#pragma once
// What a rule makes of the pieces it matched. Each gives nothing where the words mean no date: a
// rule matches words, its maker knows the calendar. All count from the context's today and look
// ahead unless the words look back.
#include "individuals/note_reading/piece.hpp"

namespace kept::make {

using Made = std::optional<Piece>;

// Words about other words.
Made same(Parts const&);      // the first date as it is
Made a_number(Parts const&);  // two numbers added ("twenty one")
enum Clock { vague_clock, certain_clock, morning_clock };
Made clock(Parts const&);  // a time of day; param Clock
Made clock_today(Parts const&);
Made the_period(Parts const&);  // "the week"
Made with_clock(Parts const&);  // a date with a time of day; param 1: by that time
Made doubtful(Parts const&);    // "every Monday": no day to be offered
Made part_today(Parts const&);  // "this morning"
Made hours_on(Parts const&);    // "in two hours": today

// Weekdays.
Made deictic(Parts const&);              // today, tomorrow
Made weekday(Parts const&);              // the next one
Made weekday_shifted(Parts const&);      // param 9: the shift is among the parts
Made weekday_past(Parts const&);         // the last one
Made weekday_in_week(Parts const&);      // of the shifted week; param 9 as above
Made weekday_of_week(Parts const&);      // of a week that is a date: "Monday of week 12"
Made weekday_plus(Parts const&);         // "Friday in 14 days", whole weeks alone
Made weekday_and_week(Parts const&);     // "Thursday week"
Made nth_weekday_on(Parts const&);       // "two Sundays from now"
Made nth_weekday_after(Parts const&);    // param 1 after, -1 before a date
Made nth_weekday_nearest(Parts const&);  // "the second closest Monday to ..."
Made weekday_with_number(Parts const&);  // "Tuesday the 19th"
Made weekday_with_date(Parts const&);    // "Monday, Feb 18"

// Days of months, months, years.
Made day_number(Parts const&);       // "the 15th"
Made day_month(Parts const&);        // number and month, maybe a year (four digits or two)
Made day_of_period(Parts const&);    // "20th of next month"
Made day_range(Parts const&);        // "13 to 15 July"
Made nth_in(Parts const&);           // param 1 from the start, -1 from the end; a week or a day
Made first_units(Parts const&);      // param 1, -1: "the first two weeks of March"
Made month(Parts const&);            // maybe with a year
Made month_shifted(Parts const&);    // param 9: the shift is among the parts
Made month_by_number(Parts const&);  // "the ninth month"
Made month_in_year(Parts const&);    // "March next year"
Made quarter(Parts const&);          // "third quarter 2018"
Made year(Parts const&);             // "in 2014"
Made year_range(Parts const&);       // "1960 - 1961"
Made week_number(Parts const&);      // "week 12", ISO 8601

// Counting.
Made unit_shifted(Parts const&);   // param 9: "next week"
Made units_shifted(Parts const&);  // "next 3 days", "last two weeks": a span
Made units_coming(Parts const&);   // "upcoming two weeks": a point
/// Arabic, with the number behind: "الأيام الثلاثة القادمة". One and two are said by the unit's own
/// form, so "يوم الاثنين القادم" is a Monday.
Made many_units_shifted(Parts const&);
Made many_units_on(Parts const&);
Made many_units_within(Parts const&);
Made units_on(Parts const&);        // param 1 in, -1 ago
Made years_and_half(Parts const&);  // param 0: half a year; 1: so many and a half
Made units_within(Parts const&);    // a deadline
Made units_from(Parts const&);      // param 1 after, -1 before a date
Made date_for_units(Parts const&);  // "18 December for 10 days"
Made weekend(Parts const&);         // param 9: shift among the parts, else it is the shift
Made weekend_with(Parts const&);    // "the weekend of 2 March"
Made weekend_in(Parts const&);      // "last weekend in October"
Made season(Parts const&);          // named or shifted
Made half_of(Parts const&);         // "the first half of May"
Made week_with(Parts const&);       // "the week of 3 March"
Made edge_of(Parts const&);         // "end of the month"; param 0: the edge is among the parts
Made edge_of_unit(Parts const&);    // "eom": param 10 * edge + grain
Made holiday(Parts const&);         // maybe with a year or a shift
Made range(Parts const&);           // from one date to another

// By when.
enum Until { before_it = 1, by_it, latest, within_it };
Made until(Parts const&);  // param Until
Made since(Parts const&);  // the same, looking back
Made after(Parts const&);  // no day by which anything is done

}  // namespace kept::make
