"""The Vietnamese of what `extractor store` says."""

from extractor.cli.messages.review import REVIEW

_USAGE = "2 dùng sai hoặc không có kho."

STORE = REVIEW | {
    "Notes what somebody found of a fact.": "Ghi ý kiến duyệt về một dữ kiện.",
    "The fact's key, as search --json tells it.": "Khóa của dữ kiện, như search --json cho biết.",
    "The decision: accept, reject or correct; withdraw takes it back.": (
        "Ý kiến duyệt: accept, reject hoặc correct; withdraw để rút lại."
    ),
    "Who decides.": "Ai duyệt.",
    "Why.": "Vì sao.",
    "Facts that somebody found wrong, too.": "Cả những dữ kiện đã bị coi là sai.",
    "Notes that a fact is right, wrong, or right but for something; the last decision on it counts. After withdraw the "
    "fact counts as undecided; what was decided before stays listed. "
    'Example: extractor store decide facts.db 0f1e2d3c4b5a6978 reject --by an --note "a target, not a result" '
    "Exit status: 0 done, 1 no such fact, no such correction of it or nothing to withdraw, 2 wrong usage or no "
    "store.": (
        "Ghi rằng một dữ kiện đúng, sai, hoặc đúng sau khi sửa; ý kiến duyệt cuối cùng có hiệu lực. Sau withdraw, dữ "
        "kiện coi như chưa duyệt; các ý kiến trước đó vẫn được liệt kê.\n\n"
        'Ví dụ: extractor store decide facts.db 0f1e2d3c4b5a6978 reject --by an --note "a target, not a result"\n\n'
        f"Mã thoát: 0 xong, 1 không có dữ kiện ấy, không sửa được như thế hoặc không có gì để rút lại, {_USAGE}"
    ),
    "Looks after a store: checks it, takes out, notes decisions.": (
        "Chăm sóc một kho: kiểm tra, gỡ bỏ, ghi ý kiến duyệt."
    ),
    "Looks after a store of facts.": "Chăm sóc một kho dữ kiện.",
    "facts.db or postgresql://…, of an older program.": "facts.db hoặc postgresql://… do chương trình cũ tạo ra.",
    "A person's full name; typed without accents, it counts with any.": (
        "Họ tên đầy đủ của một người; gõ không dấu thì dấu nào cũng tính."
    ),
    "An article; with --source, that source's.": "Một bài báo; cùng với --source thì là bài của nguồn ấy.",
    "All articles of a source.": "Mọi bài báo của một nguồn.",
    "Do not ask.": "Không hỏi lại.",
    "Tells what stands in a store.": "Cho biết trong kho có gì.",
    "Tells what stands in a store: articles, facts by type, sources, runs and versions, errors, size. "
    "Example: extractor store info facts.db Exit status: 0 done, 2 wrong usage or no store.": (
        "Cho biết trong kho có gì: bài báo, dữ kiện theo loại, nguồn, các lần chạy và phiên bản, lỗi, dung lượng.\n\n"
        f"Ví dụ: extractor store info facts.db\n\nMã thoát: 0 xong, {_USAGE}"
    ),
    "Checks a store, row by row.": "Kiểm tra kho, từng dòng một.",
    "One JSON object a line, a line a fault.": "Mỗi dòng một đối tượng JSON, mỗi lỗi một dòng.",
    "Checks a store, row by row: pages, text index, offsets, words, hashes, keys. What is wrong is listed with what "
    "to do about it; what is worth a note only is told as one. Example: extractor store fsck facts.db "
    "Exit status: 0 sound, 1 faults, 2 wrong usage or no store.": (
        "Kiểm tra kho, từng dòng một: trang dữ liệu, chỉ mục văn bản, vị trí, nguyên văn, mã băm, khóa. Chỗ sai được "
        "liệt kê cùng cách xử lý; điều chỉ đáng lưu ý thì được ghi là lưu ý.\n\n"
        f"Ví dụ: extractor store fsck facts.db\n\nMã thoát: 0 kho lành, 1 có lỗi, {_USAGE}"
    ),
    "Makes a store small and fast.": "Làm cho kho nhỏ và nhanh.",
    "Makes the text index anew, gathers statistics for questions, and gives unused space back. "
    "Example: extractor store vacuum facts.db Exit status: 0 done, 2 wrong usage, no store or no room.": (
        "Lập lại chỉ mục văn bản, thu thập thống kê cho việc hỏi, và trả lại chỗ không dùng.\n\n"
        "Ví dụ: extractor store vacuum facts.db\n\nMã thoát: 0 xong, 2 dùng sai, không có kho hoặc hết chỗ."
    ),
    "Brings an older store up to date.": "Nâng kho cũ lên bản mới.",
    "Brings a store of an older program up to date; of a file, a copy as it was stays beside it. "
    "Example: extractor store migrate facts.db Exit status: 0 done, 2 wrong usage or no store.": (
        "Nâng kho của chương trình cũ lên bản mới; với kho là tệp, một bản sao như cũ được giữ lại bên cạnh.\n\n"
        f"Ví dụ: extractor store migrate facts.db\n\nMã thoát: 0 xong, {_USAGE}"
    ),
    "Takes out a person, an article or a source.": "Gỡ một người, một bài báo hoặc một nguồn.",
    "Takes out a person, an article or a source, and keeps it out of what is loaded later. A person's facts go, "
    'and the name is blackened in every text. Example: extractor store remove facts.db --person "Nguyễn Văn An" '
    "Exit status: 0 done, 1 not confirmed, 2 wrong usage or no store.": (
        "Gỡ một người, một bài báo hoặc một nguồn, và không cho quay lại trong những lần nạp sau. Các dữ kiện về "
        "người ấy bị xóa, tên bị bôi đen trong mọi văn bản.\n\n"
        'Ví dụ: extractor store remove facts.db --person "Nguyễn Văn An"\n\n'
        f"Mã thoát: 0 xong, 1 không được xác nhận, {_USAGE}"
    ),
    "Forgets a removal.": "Bỏ một yêu cầu gỡ.",
    "Forgets a removal, so that what is loaded later has it again. An article is named by the key that `remove` "
    "told, or by its name and its source. "
    'Example: extractor store restore facts.db --person "Nguyễn Văn An" '
    "Exit status: 0 done, 1 there was no such removal, 2 wrong usage or no store.": (
        "Bỏ một yêu cầu gỡ, để những lần nạp sau lại có. Bài báo được gọi bằng khóa mà `remove` đã cho biết, hoặc "
        "bằng tên và nguồn của nó.\n\n"
        'Ví dụ: extractor store restore facts.db --person "Nguyễn Văn An"\n\n'
        f"Mã thoát: 0 xong, 1 không có yêu cầu gỡ nào như thế, {_USAGE}"
    ),
    "Store": "Kho",
    "Schema": "Lược đồ",
    "Articles": "Bài báo",
    "Published": "Ngày đăng",
    "Organisations": "Tổ chức",
    "Copies": "Bài chép lại",
    "Errors": "Lỗi",
    "Decisions": "Ý kiến duyệt",
    "Removals": "Yêu cầu gỡ",
    "Runs": "Lần chạy",
    "first": "đầu tiên",
    "last": "cuối cùng",
    "versions": "phiên bản",
    "Bytes": "Byte",
    "Bytes per fact": "Byte mỗi dữ kiện",
    "Sources": "Nguồn",
}
"""English sentence to Vietnamese sentence."""
