"""Lines that a page prints around its stories, and sentences that only look like them."""

import pytest

from ledger.documents.furniture import furniture


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE »",
        "[Continue Reading]",
        "Published",
        "Published: 12 May 2024",
        "Posted on March 3, 2019 at 14:05 GMT",
        "Copyright © 2021 The Daily Example. All rights reserved.",
        "© Example Media Group",
        "By Ana Novak",
        "BY  JOHN  SMITH AND MARIA LOPEZ",
        "Edited by Imogen Doe/vm/ts",
        "Reporting by Lee Chan in Seoul; Editing by Pat Roe",
        "Source: Xinhua",
        "Photo: AFP",
        "Tags: drought, Kenya",
        "HealthCholeraKenyaEastAfrica",
        "Our correspondents Kim Li and Ade Bello contributed to this report.",
        "* * *",
        "____",
        "https://news.example/2024/05/12/story",
        "Most Read",
        "More from Africa",
        "Example Tribune|",
        "Read more: how 300 houses burned in one night",
    ],
)
def test_furniture(line: str) -> None:
    assert furniture(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, 3,000 people had read more of the report.",
        "By Friday hundreds had fled",
        "By 2030 Half Of All Wells Will Be Dry",
        "Published figures show 412 deaths.",
        "Continue reading the meters, the board told its 90 inspectors.",
        "The copyright office received 1,200 complaints.",
        "More in need than ever: 4 million",
        "Source: 17 witnesses spoke to us",
        "Photo exhibitions drew 9,000 visitors.",
        "Updated tables put the loss at 14 percent.",
        "On 12 May 2024 the army withdrew.",
        "Published in 2019, the survey covers 40 towns.",
        "McDonald",
        "12",
        "YouTubeKanal",
        "On Monday",
    ],
)
def test_story(line: str) -> None:
    assert furniture(line) is None
