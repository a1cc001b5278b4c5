-- The list is public from that day on, and nobody draws before the next. Empty for a list that was frozen before this was noted.
alter table prize_draw
    add column frozen_on date;
