"""Of PostgreSQL servers that let nobody in, or cannot do what they are asked."""

VIETNAMESE = {
    "no address of a server: postgresql://user@host:port/database is one": (
        "không phải địa chỉ máy chủ; địa chỉ có dạng postgresql://user@host:port/database"
    ),
    "no server answers there: start it, or correct host and port": (
        "ở đó không có máy chủ nào trả lời: hãy khởi động máy chủ, hoặc sửa lại tên máy và cổng"
    ),
    "no server answers on that socket: start it, or name its host in the address": (
        "không có máy chủ nào trả lời ở socket ấy: hãy khởi động máy chủ, hoặc ghi tên máy trong địa chỉ"
    ),
    "there is no host of that name: correct the address": "không có máy nào tên như vậy: hãy sửa lại địa chỉ",
    "the server does not answer in time: is it up, and does a firewall let you through?": (
        "máy chủ không trả lời kịp: máy có đang chạy không, tường lửa có cho qua không?"
    ),
    "the server wants a password: put it into ~/.pgpass, PGPASSWORD or the address": (
        "máy chủ đòi mật khẩu: hãy đặt mật khẩu trong ~/.pgpass, PGPASSWORD hoặc trong địa chỉ"
    ),
    "wrong user or password: correct them in ~/.pgpass, PGPASSWORD or the address": (
        "sai tên người dùng hoặc mật khẩu: hãy sửa trong ~/.pgpass, PGPASSWORD hoặc trong địa chỉ"
    ),
    "the server lets nobody in from here: a line in its pg_hba.conf would": (
        "máy chủ không cho ai vào từ máy này: cần thêm một dòng trong pg_hba.conf của máy chủ"
    ),
    "the server has no connection left: try again later, or raise its max_connections": (
        "máy chủ đã hết kết nối: hãy thử lại sau, hoặc tăng max_connections của máy chủ"
    ),
    "the server is only starting up: try again in a moment": "máy chủ còn đang khởi động: hãy thử lại sau giây lát",
    "the server is being shut down: try again when it is up": "máy chủ đang tắt: hãy thử lại khi nó chạy lại",
    "{}: the server has no such database; createdb makes one": (
        "{}: máy chủ không có cơ sở dữ liệu này; dùng createdb để tạo"
    ),
    "{}: the server knows no such user; createuser makes one": (
        "{}: máy chủ không có người dùng này; dùng createuser để tạo"
    ),
    "{}: the user may not connect to that database: its owner must GRANT CONNECT": (
        "{}: người dùng không được kết nối tới cơ sở dữ liệu này: chủ sở hữu phải GRANT CONNECT"
    ),
    "{}: cannot be opened: {}": "{}: không mở được: {}",
    "{}: {}: the owner must GRANT it to you": "{}: {}: chủ sở hữu phải GRANT quyền này cho bạn",
    "{}: others have been writing the same for {} s; try again later": (
        "{}: người khác đã ghi vào cùng chỗ ấy suốt {} giây; hãy thử lại sau"
    ),
    "{}: can only be read: give the address of the server that is written to": (
        "{}: chỉ đọc được: hãy dùng địa chỉ của máy chủ ghi"
    ),
    "{}: the server's disk is full: nothing of this batch was written": (
        "{}: đĩa của máy chủ đã đầy: đợt này chưa ghi được gì"
    ),
    "{}: the server has gone away ({}); try again": "{}: mất kết nối với máy chủ ({}); hãy thử lại",
    "{}: its encoding is {}; createdb -E UTF8 -T template0 makes one that fits": (
        "{}: bảng mã là {}; createdb -E UTF8 -T template0 sẽ tạo cơ sở dữ liệu phù hợp"
    ),
}
