-- What drive is this, and which days does it span? One row.
select * from campaign
