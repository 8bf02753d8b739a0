create table entry (id integer primary key, amount integer not null);
